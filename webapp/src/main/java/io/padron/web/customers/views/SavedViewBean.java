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

/** The page of one saved view: rename and delete. */
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

    /** Sends 404 when the view does not exist. */
    public void check() throws IOException {
        if (id == 0) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** Saves the entered name. */
    public void rename() throws IOException {
        SaveViewResult outcome = views.renameView(id, name);
        if (outcome instanceof SaveViewResult.Refused refused) {
            problem = refused.issue().message().in(Language.chosenLocale(request));
        } else {
            redirect("/customers/list?" + query + "&view=saved");
        }
    }

    /** Deletes the view; its customers stay unchanged. */
    public void delete() throws IOException {
        views.deleteView(id);
        redirect("/customers/list?view=deleted");
    }

    private static void redirect(String address) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(address);
    }

    /** The address of the list with this view. */
    public String getAddress() {
        return "/customers/list?" + query;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String written) {
        name = Objects.requireNonNullElse(written, "");
    }

    /** Why the name was not saved, or empty. */
    public String getProblem() {
        return problem;
    }
}
