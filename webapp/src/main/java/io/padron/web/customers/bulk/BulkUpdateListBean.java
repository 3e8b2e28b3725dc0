package io.padron.web.customers.bulk;

import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.BulkUpdates;
import io.padron.kernel.PageRequest;
import io.padron.web.Pager;
import io.padron.web.ShownPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** All bulk updates, newest first. */
@Named("bulkUpdateList")
@RequestScoped
public class BulkUpdateListBean {

    private static final int PAGE_SIZE = 25;

    @Inject
    BulkUpdates bulkUpdates;

    @Inject
    BulkUpdateTexts texts;

    @Inject
    HttpServletRequest request;

    private List<BulkUpdateLine> rows = List.of();
    private Pager pager = Pager.NONE;

    @PostConstruct
    void load() {
        String page = request.getParameter("page");
        PageRequest asked =
                new PageRequest(page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0, PAGE_SIZE);
        ShownPage<BulkUpdateView> shown = ShownPage.of(asked, bulkUpdates::list);
        rows = shown.page().items().stream()
                .map(bulkUpdate -> BulkUpdateLine.of(bulkUpdate, texts.sentences(), texts.locale()))
                .toList();
        pager = Pager.of(shown, texts.locale(), number -> "/customers/actions/list?page=" + number);
    }

    public List<BulkUpdateLine> getRows() {
        return rows;
    }

    public boolean isNone() {
        return rows.isEmpty();
    }

    public Pager getPager() {
        return pager;
    }
}
