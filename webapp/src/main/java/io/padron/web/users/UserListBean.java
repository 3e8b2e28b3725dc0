package io.padron.web.users;

import io.padron.access.UserDirectory;
import io.padron.access.UserView;
import io.padron.web.DisplayTimes;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The users: active ones first, then deactivated ones. */
@Named("userList")
@RequestScoped
public class UserListBean {

    /** One user in the reader's language. */
    public record UserRow(String name, String role, String since, String status, String statusWord) {}

    @Inject
    UserDirectory users;

    @Inject
    HttpServletRequest request;

    private List<UserRow> rows = List.of();

    @PostConstruct
    void load() {
        Locale locale = Language.chosenLocale(request);
        rows = users.findAll().stream().map(user -> toUserRow(user, locale)).toList();
    }

    private static UserRow toUserRow(UserView user, Locale locale) {
        String status = user.active() ? "ACTIVE" : "INACTIVE";
        return new UserRow(
                user.name(),
                RoleChoice.roleLabel(user.role(), locale),
                DisplayTimes.formatDate(user.createdAt(), locale),
                status,
                UiMessages.get("status-" + status).in(locale));
    }

    public List<UserRow> getRows() {
        return rows;
    }
}
