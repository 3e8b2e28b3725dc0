package io.padron.web.users;

import io.padron.access.ActingUser;
import io.padron.access.Role;
import io.padron.access.UserChange;
import io.padron.access.UserDirectory;
import io.padron.access.UserView;
import io.padron.web.Language;
import io.padron.web.Times;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** One user: the role, a new password, and whether they are let in. */
@Named("oneUser")
@ViewScoped
public class UserBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> TOLD = Set.of("role", "deactivated", "reactivated");

    @Inject
    UserDirectory users;

    @Inject
    FreshPassword fresh;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private String name = "";
    private String about = "";
    private String told = "";
    private String problem = "";
    private String role = "";
    private String ofOneself = "";
    private boolean active;
    private List<RoleChoice> roles = List.of();

    @PostConstruct
    void begin() {
        locale = Language.chosen(request);
        roles = RoleChoice.all(locale);
        String wanted = Objects.requireNonNullElse(request.getParameter("told"), "");
        told = TOLD.contains(wanted) ? Words.get("user-told-" + wanted).in(locale) : "";
        users.find(Objects.requireNonNullElse(request.getParameter("name"), "")).ifPresent(this::show);
    }

    private void show(UserView user) {
        name = user.name();
        role = user.role().name();
        active = user.active();
        about = Words.get("user-about", RoleChoice.word(user.role(), locale), Times.date(user.createdAt(), locale))
                .in(locale);
        if (name.equals(ActingUser.name())) {
            boolean only = users.all().stream()
                            .filter(one -> one.active() && one.role() == Role.ADMINISTRATOR)
                            .count()
                    == 1;
            ofOneself = Words.get(only ? "user-self-only" : "user-self").in(locale);
        }
    }

    public void saveRole() throws IOException {
        tell(users.changeRole(name, RoleChoice.parse(role).orElse(Role.READ_ONLY)), "role");
    }

    public void deactivate() throws IOException {
        tell(users.deactivate(name), "deactivated");
    }

    public void reactivate() throws IOException {
        tell(users.reactivate(name), "reactivated");
    }

    /** Makes another password and shows it. */
    public void renewPassword() throws IOException {
        tell(users.renewPassword(name), "");
    }

    private void tell(UserChange outcome, String done) throws IOException {
        told = "";
        problem = "";
        if (outcome instanceof UserChange.Refused refused) {
            problem = refused.issue().message().in(locale);
        } else if (outcome instanceof UserChange.Renewed renewed) {
            fresh.show(name, renewed.password());
        } else {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/users/user?name=" + name + "&told=" + done);
        }
    }

    public boolean isFound() {
        return !name.isEmpty();
    }

    public String getName() {
        return name;
    }

    public String getAbout() {
        return about;
    }

    public String getTold() {
        return told;
    }

    public String getProblem() {
        return problem;
    }

    /** Why nothing is offered here: empty of anybody else. */
    public String getOfOneself() {
        return ofOneself;
    }

    public boolean isActive() {
        return active;
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
}
