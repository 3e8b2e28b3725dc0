package io.padron.web.customers.views;

import io.padron.customers.views.ListViews;
import io.padron.customers.views.SaveViewResult;
import io.padron.customers.views.SavedView;
import io.padron.web.Language;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One view of the list: its name, and taking it off. */
@Named("listView")
@ViewScoped
public class SavedViewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ListViews views;

    @Inject
    HttpServletRequest request;

    private long id;
    private String name = "";
    private String query = "";
    private String problem = "";

    @PostConstruct
    void load() {
        String asked = Objects.requireNonNullElse(request.getParameter("id"), "");
        Optional<SavedView> found = views.findAll().stream()
                .filter(view -> Long.toString(view.id()).equals(asked))
                .findFirst();
        found.ifPresent(view -> {
            id = view.id();
            name = view.name();
            query = view.query();
        });
    }

    /** Answers 404 when there is no such view. */
    public void check() throws IOException {
        if (id == 0) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Gives it the name that was written. */
    public void rename() throws IOException {
        SaveViewResult outcome = views.renameView(id, name);
        if (outcome instanceof SaveViewResult.Refused refused) {
            problem = refused.issue().message().in(Language.chosenLocale(request));
        } else {
            redirect("/customers/list?" + query + "&view=saved");
        }
    }

    /** Takes it off; the customers in it are as they were. */
    public void delete() throws IOException {
        views.deleteView(id);
        redirect("/customers/list?view=deleted");
    }

    private static void redirect(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    /** The list as the view shows it. */
    public String getAddress() {
        return "/customers/list?" + query;
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
}
