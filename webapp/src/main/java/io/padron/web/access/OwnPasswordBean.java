package io.padron.web.access;

import io.padron.access.PasswordChangeResult;
import io.padron.access.Users;
import io.padron.kernel.Issue;
import io.padron.web.FormField;
import io.padron.web.FormProblem;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Changes the password of the current user. */
@Named("ownPassword")
@RequestScoped
public class OwnPasswordBean {

    @Inject
    Users users;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<FormField> fields = List.of();
    private List<FormProblem> problems = List.of();
    private boolean changed;

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        changed = "changed".equals(request.getParameter("done"));
        fields = List.of(
                createField("present", "password-present"),
                createField("next", "password-next")
                        .withHint(UiMessages.get("password-next-hint").in(locale)),
                createField("again", "password-again"));
    }

    private FormField createField(String path, String label) {
        return new FormField(path, UiMessages.get(label).in(locale), false);
    }

    /** Changes the password if the new one was typed twice alike; the session continues. */
    public void change() throws IOException {
        String present = fields.get(0).getValue();
        String next = fields.get(1).getValue();
        if (!next.equals(fields.get(2).getValue())) {
            showIssues(List.of(Issue.error("again", "passwords-differ", UiMessages.get("passwords-differ"))));
            return;
        }
        PasswordChangeResult outcome = users.changePassword(present, next);
        if (outcome instanceof PasswordChangeResult.Refused refused) {
            showIssues(refused.issues());
        } else if (outcome instanceof PasswordChangeResult.Changed now) {
            WebSession.of(request).ifPresent(session -> session.renewCredentials(now.credentials(), request));
            FacesContext.getCurrentInstance().getExternalContext().redirect("/access/password?done=changed");
        }
    }

    private void showIssues(List<Issue> issues) {
        problems = FormProblem.placeAll(issues, fields, locale);
    }

    /** The present one, the next one, and that one again. */
    public List<FormField> getFields() {
        return fields;
    }

    public List<FormProblem> getProblems() {
        return problems;
    }

    /** Whether it was changed a moment ago. */
    public boolean isChanged() {
        return changed;
    }
}
