package io.padron.web.customers.views;

import io.padron.customers.views.ListViews;
import io.padron.customers.views.SaveViewResult;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import io.padron.web.customers.CustomerFilter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The saved views of the current user, and the form for a new one. */
@Named("listViews")
@RequestScoped
public class ListViewsBean {

    /**
     * A saved view: its name and address, the address and label of its edit page, and whether the list shows it now.
     */
    public record ViewLine(String name, String address, String editAddress, String editLabel, boolean here) {}

    @Inject
    ListViews views;

    @Inject
    ListColumnsBean columns;

    @Inject
    HttpServletRequest request;

    private List<ViewLine> lines = List.of();
    private String name = "";
    private String problem = "";
    private String done = "";

    @PostConstruct
    void load() {
        Locale locale = Language.chosenLocale(request);
        String shown = currentQuery();
        lines = views.findAll().stream()
                .map(view -> new ViewLine(
                        view.name(),
                        "/customers/list?" + view.query(),
                        "/customers/views/edit?id=" + view.id(),
                        UiMessages.get("view-change", view.name()).in(locale),
                        view.query().equals(shown)))
                .toList();
        String notice = Objects.requireNonNullElse(request.getParameter("view"), "");
        done = List.of("saved", "deleted").contains(notice)
                ? UiMessages.get("view-" + notice).in(locale)
                : "";
    }

    /** Returns the query of the current list, in the form that views store. */
    private String currentQuery() {
        return CustomerFilter.of(request).viewQuery(columns.toParameter());
    }

    /** Saves the current list under the entered name, and redirects to the address of the view. */
    public void save() throws IOException {
        String present = currentQuery();
        SaveViewResult outcome = views.saveView(name, present);
        if (outcome instanceof SaveViewResult.Refused refused) {
            problem = refused.issue().message().in(Language.chosenLocale(request));
        } else {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/customers/list?" + present + "&view=saved");
        }
    }

    public List<ViewLine> getLines() {
        return lines;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String written) {
        name = Objects.requireNonNullElse(written, "");
    }

    /** Why the view was not saved, or empty. */
    public String getProblem() {
        return problem;
    }

    /** The result of the previous request, or empty. */
    public String getDone() {
        return done;
    }
}
