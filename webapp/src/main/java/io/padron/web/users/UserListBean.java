package io.padron.web.users;

import io.padron.access.UserDirectory;
import io.padron.access.UserView;
import io.padron.web.Language;
import io.padron.web.Times;
import io.padron.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The users: the active ones, then those who are no longer let in. */
@Named("userList")
@RequestScoped
public class UserListBean {

    /** One user in the reader's words. */
    public record Row(String name, String role, String since, String status, String statusWord) {}

    @Inject
    UserDirectory users;

    @Inject
    HttpServletRequest request;

    private List<Row> rows = List.of();

    @PostConstruct
    void load() {
        Locale locale = Language.chosen(request);
        rows = users.all().stream().map(user -> row(user, locale)).toList();
    }

    private static Row row(UserView user, Locale locale) {
        String status = user.active() ? "ACTIVE" : "INACTIVE";
        return new Row(
                user.name(),
                RoleChoice.word(user.role(), locale),
                Times.date(user.createdAt(), locale),
                status,
                Words.get("status-" + status).in(locale));
    }

    public List<Row> getRows() {
        return rows;
    }
}
