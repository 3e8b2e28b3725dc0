package io.padron.web.users;

import io.padron.access.CurrentUser;
import io.padron.access.Role;
import io.padron.access.UserChangeResult;
import io.padron.access.UserDirectory;
import io.padron.access.UserView;
import io.padron.web.DisplayTimes;
import io.padron.web.Language;
import io.padron.web.UiMessages;
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

/** The page of one user: role, new password, and activation. */
@Named("oneUser")
@ViewScoped
public class UserBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<String> NOTICES = Set.of("role", "deactivated", "reactivated");

    @Inject
    UserDirectory users;

    @Inject
    FreshPasswordBean fresh;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private String name = "";
    private String about = "";
    private String notice = "";
    private String problem = "";
    private String role = "";
    private String ownAccountNote = "";
    private boolean active;
    private List<RoleChoice> roles = List.of();

    @PostConstruct
    void begin() {
        locale = Language.chosenLocale(request);
        roles = RoleChoice.all(locale);
        String wanted = Objects.requireNonNullElse(request.getParameter("done"), "");
        notice =
                NOTICES.contains(wanted) ? UiMessages.get("user-done-" + wanted).in(locale) : "";
        users.findByName(Objects.requireNonNullElse(request.getParameter("name"), ""))
                .ifPresent(this::showUser);
    }

    private void showUser(UserView user) {
        name = user.name();
        role = user.role().name();
        active = user.active();
        about = UiMessages.get(
                        "user-about",
                        RoleChoice.roleLabel(user.role(), locale),
                        DisplayTimes.formatDate(user.createdAt(), locale))
                .in(locale);
        if (name.equals(CurrentUser.name())) {
            boolean only = users.findAll().stream()
                            .filter(one -> one.active() && one.role() == Role.ADMINISTRATOR)
                            .count()
                    == 1;
            ownAccountNote =
                    UiMessages.get(only ? "user-self-only" : "user-self").in(locale);
        }
    }

    public void saveRole() throws IOException {
        showResult(users.changeRole(name, RoleChoice.parse(role).orElse(Role.READ_ONLY)), "role");
    }

    public void deactivate() throws IOException {
        showResult(users.deactivateUser(name), "deactivated");
    }

    public void reactivate() throws IOException {
        showResult(users.reactivateUser(name), "reactivated");
    }

    /** Creates a new password and shows it. */
    public void renewPassword() throws IOException {
        showResult(users.renewPassword(name), "");
    }

    private void showResult(UserChangeResult outcome, String done) throws IOException {
        notice = "";
        problem = "";
        if (outcome instanceof UserChangeResult.Refused refused) {
            problem = refused.issue().message().in(locale);
        } else if (outcome instanceof UserChangeResult.PasswordRenewed passwordRenewed) {
            fresh.show(name, passwordRenewed.password());
        } else {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/users/user?name=" + name + "&done=" + done);
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

    public String getNotice() {
        return notice;
    }

    public String getProblem() {
        return problem;
    }

    /** Why the user's own account has no commands; empty for other users. */
    public String getOwnAccountNote() {
        return ownAccountNote;
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
