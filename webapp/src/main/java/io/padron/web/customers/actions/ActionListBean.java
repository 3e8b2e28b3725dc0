package io.padron.web.customers.actions;

import io.padron.actions.ActionView;
import io.padron.actions.Actions;
import io.padron.kernel.PageRequest;
import io.padron.web.Pager;
import io.padron.web.ShownPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** All actions, newest first. */
@Named("actionList")
@RequestScoped
public class ActionListBean {

    private static final int PAGE_SIZE = 25;

    @Inject
    Actions actions;

    @Inject
    ActionSpeech speech;

    @Inject
    HttpServletRequest request;

    private List<ActionLine> rows = List.of();
    private Pager pager = Pager.NONE;

    @PostConstruct
    void load() {
        String page = request.getParameter("page");
        PageRequest asked =
                new PageRequest(page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0, PAGE_SIZE);
        ShownPage<ActionView> shown = ShownPage.of(asked, actions::list);
        rows = shown.found().items().stream()
                .map(action -> ActionLine.of(action, speech.words(), speech.locale()))
                .toList();
        pager = Pager.of(shown, speech.locale(), number -> "/customers/actions/list?page=" + number);
    }

    public List<ActionLine> getRows() {
        return rows;
    }

    public boolean isNone() {
        return rows.isEmpty();
    }

    public Pager getPager() {
        return pager;
    }
}
