package io.padron.web.users;

import io.padron.access.Role;
import io.padron.access.UserCreationResult;
import io.padron.access.UserDirectory;
import io.padron.web.FormField;
import io.padron.web.FormProblem;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** Creates a user and shows the new password. */
@Named("newUser")
@RequestScoped
public class NewUserBean {

    @Inject
    UserDirectory users;

    @Inject
    FreshPasswordBean fresh;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private FormField name = new FormField("name", "", false);
    private String role = Role.OPERATOR.name();
    private List<RoleChoice> roles = List.of();
    private List<FormProblem> problems = List.of();

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        name = new FormField("name", UiMessages.get("user").in(locale), false)
                .withHint(UiMessages.get("user-name-hint").in(locale));
        roles = RoleChoice.all(locale);
    }

    public void create() {
        Role chosen = RoleChoice.parse(role).orElse(Role.READ_ONLY);
        UserCreationResult outcome = users.createUser(name.getValue(), chosen);
        if (outcome instanceof UserCreationResult.Created made) {
            fresh.show(made.name(), made.password());
        } else if (outcome instanceof UserCreationResult.Refused refused) {
            problems = FormProblem.placeAll(refused.issues(), List.of(name), locale);
        }
    }

    public FormField getName() {
        return name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public List<RoleChoice> getRoles() {
        return roles;
    }

    public List<FormProblem> getProblems() {
        return problems;
    }
}
