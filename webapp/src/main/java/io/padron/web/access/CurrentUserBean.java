package io.padron.web.access;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Right;
import io.padron.web.Language;
import io.padron.web.PageAddress;
import io.padron.web.ShortcutPreference;
import io.padron.web.ThemePreference;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.primefaces.context.PrimeFacesContext;

/** The current user of the page: name, language, rights. */
@Named("currentUser")
@RequestScoped
public class CurrentUserBean {

    private static final Map<String, String> HELP_TOPICS = Map.ofEntries(
            Map.entry("/customers/list", "customers"),
            Map.entry("/customers/new", "create-customer"),
            Map.entry("/customers/detail", "customer"),
            Map.entry("/customers/edit", "customer"),
            Map.entry("/customers/actions/", "customers"),
            Map.entry("/customers/views/", "customers"),
            Map.entry("/imports/list", "bulk-import"),
            Map.entry("/imports/new", "bulk-import"),
            Map.entry("/imports/columns", "bulk-import"),
            Map.entry("/imports/run", "corrections"),
            Map.entry("/imports/rows", "corrections"),
            Map.entry("/payments/", "payment-methods"),
            Map.entry("/identity/", "identity-rules"),
            Map.entry("/home/", "home"),
            Map.entry("/users/", "users"),
            Map.entry("/access/password", "users"));

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private String name = "";
    private String csrfToken = "";
    private String encodedAddress = "";
    private String theme = "";
    private boolean belowList;
    private String helpTopic = "";
    private Set<Right> rights = Set.of();

    @PostConstruct
    void load() {
        locale = Language.chosenLocale(request);
        name = CurrentUser.actor().map(Actor::name).orElse("");
        rights = CurrentUser.actor().map(Actor::rights).orElse(Set.of());
        csrfToken = WebSession.of(request).map(WebSession::token).orElse("");
        String query = PageAddress.keepQuery(request.getQueryString());
        String page = request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
        theme = ThemePreference.name(ThemePreference.chosenTheme(request));
        helpTopic = findHelpTopic(request.getRequestURI());
        belowList = !request.getRequestURI().matches(".*/list(\\.xhtml)?");
        encodedAddress = URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    public Locale getLocale() {
        return locale;
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    public String getName() {
        return name;
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }

    public String getCsrfToken() {
        return csrfToken;
    }

    /** The nonce of this page's scripts. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** This page's address, encoded as a parameter of another. */
    public String getEncodedAddress() {
        return encodedAddress;
    }

    /** Parameters that do not stay in this page's address, parted by spaces. */
    public String getNoticeParameters() {
        return String.join(" ", PageAddress.noticeParameters());
    }

    /** Whether single keys are shortcuts: on or off. */
    public String getShortcuts() {
        return ShortcutPreference.name(ShortcutPreference.isEnabled(request));
    }

    /** As style sheets call it: light or dark. */
    public String getTheme() {
        return theme;
    }

    private static String findHelpTopic(String path) {
        return HELP_TOPICS.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("index");
    }

    /** The chapter of the guide that tells of this page. */
    public String getHelpTopic() {
        return helpTopic;
    }

    /** Whether this page stands below its section's list. */
    public boolean isBelowList() {
        return belowList;
    }

    /** Whether to offer what needs this right. */
    public boolean hasRight(Right right) {
        return rights.contains(right);
    }

    public boolean isCustomersWriter() {
        return hasRight(Right.WRITE_CUSTOMERS);
    }

    public boolean isImportsRunner() {
        return hasRight(Right.RUN_IMPORTS);
    }

    public boolean isImportsUndoer() {
        return hasRight(Right.UNDO_IMPORTS);
    }

    public boolean isPaymentMethodsManager() {
        return hasRight(Right.MANAGE_PAYMENT_METHODS);
    }

    public boolean isUsersManager() {
        return hasRight(Right.MANAGE_USERS);
    }
}
