package io.padron.web.access;

import io.padron.access.PasswordChange;
import io.padron.access.Users;
import io.padron.kernel.Issue;
import io.padron.web.FormField;
import io.padron.web.FormProblem;
import io.padron.web.Language;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Gives who is signed in another password. */
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
        locale = Language.chosen(request);
        changed = "changed".equals(request.getParameter("told"));
        fields = List.of(
                field("present", "password-present"),
                field("next", "password-next")
                        .hinted(Words.get("password-next-hint").in(locale)),
                field("again", "password-again"));
    }

    private FormField field(String path, String label) {
        return new FormField(path, Words.get(label).in(locale), false);
    }

    /** Changes it, unless the new one was not typed twice alike; this sign-in goes on. */
    public void change() throws IOException {
        String present = fields.get(0).getValue();
        String next = fields.get(1).getValue();
        if (!next.equals(fields.get(2).getValue())) {
            refuse(List.of(Issue.error("again", "passwords-differ", Words.get("passwords-differ"))));
            return;
        }
        PasswordChange outcome = users.changePassword(present, next);
        if (outcome instanceof PasswordChange.Refused refused) {
            refuse(refused.issues());
        } else if (outcome instanceof PasswordChange.Changed now) {
            WebSession.of(request).ifPresent(session -> session.goOn(now.credentials(), request));
            FacesContext.getCurrentInstance().getExternalContext().redirect("/access/password?told=changed");
        }
    }

    private void refuse(List<Issue> issues) {
        problems = FormProblem.place(issues, fields, locale);
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
