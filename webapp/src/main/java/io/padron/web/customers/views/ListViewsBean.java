package io.padron.web.customers.views;

import io.padron.customers.views.ListViews;
import io.padron.customers.views.Saving;
import io.padron.web.Language;
import io.padron.web.Words;
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

/** The views of who looks at the list, and the one that is to be kept. */
@Named("listViews")
@RequestScoped
public class ListViewsBean {

    /** A view: where it leads, where it is changed and what that is called, and whether it is what is shown. */
    public record Line(String name, String address, String change, String changing, boolean here) {}

    @Inject
    ListViews views;

    @Inject
    ListColumnsBean columns;

    @Inject
    HttpServletRequest request;

    private List<Line> lines = List.of();
    private String name = "";
    private String problem = "";
    private String done = "";

    @PostConstruct
    void load() {
        Locale locale = Language.chosen(request);
        String shown = present();
        lines = views.all().stream()
                .map(view -> new Line(
                        view.name(),
                        "/customers/list?" + view.query(),
                        "/customers/views/edit?id=" + view.id(),
                        Words.get("view-change", view.name()).in(locale),
                        view.query().equals(shown)))
                .toList();
        String told = Objects.requireNonNullElse(request.getParameter("view"), "");
        done = List.of("saved", "deleted").contains(told)
                ? Words.get("view-" + told).in(locale)
                : "";
    }

    /** What is shown now, as a view is kept. */
    private String present() {
        return CustomerFilter.of(request).view(columns.inAddress());
    }

    /** Keeps what is shown under the name that was written, and shows it under its own address. */
    public void save() throws IOException {
        String present = present();
        Saving outcome = views.save(name, present);
        if (outcome instanceof Saving.Refused refused) {
            problem = refused.issue().message().in(Language.chosen(request));
        } else {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/customers/list?" + present + "&view=saved");
        }
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String written) {
        name = Objects.requireNonNullElse(written, "");
    }

    /** Why it was not kept, or empty. */
    public String getProblem() {
        return problem;
    }

    /** What happened just now, or empty. */
    public String getDone() {
        return done;
    }
}
