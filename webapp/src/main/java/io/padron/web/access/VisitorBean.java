package io.padron.web.access;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Right;
import io.padron.web.Appearance;
import io.padron.web.Language;
import io.padron.web.PageAddress;
import io.padron.web.Shortcuts;
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

/** Who looks at the page, in which language, and what they may be offered. */
@Named("visitor")
@RequestScoped
public class VisitorBean {

    private static final Map<String, String> HELP = Map.ofEntries(
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
    private String here = "";
    private String theme = "";
    private boolean below;
    private String helpTopic = "";
    private Set<Right> rights = Set.of();

    @PostConstruct
    void meet() {
        locale = Language.chosen(request);
        name = ActingUser.current().map(Actor::name).orElse("");
        rights = ActingUser.current().map(Actor::rights).orElse(Set.of());
        csrfToken = WebSession.of(request).map(WebSession::token).orElse("");
        String query = PageAddress.kept(request.getQueryString());
        String page = request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
        theme = Appearance.name(Appearance.chosen(request));
        helpTopic = helpTopic(request.getRequestURI());
        below = !request.getRequestURI().matches(".*/list(\\.xhtml)?");
        here = URLEncoder.encode(page, StandardCharsets.UTF_8);
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
    public String getHere() {
        return here;
    }

    /** Parameters that do not stay in this page's address, parted by spaces. */
    public String getToldOnce() {
        return String.join(" ", PageAddress.toldOnce());
    }

    /** Whether single keys are shortcuts: on or off. */
    public String getShortcuts() {
        return Shortcuts.name(Shortcuts.areOn(request));
    }

    /** As style sheets call it: light or dark. */
    public String getTheme() {
        return theme;
    }

    private static String helpTopic(String path) {
        return HELP.entrySet().stream()
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
    public boolean isBelow() {
        return below;
    }

    /** Whether to offer what needs this right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean isCustomersWriter() {
        return may(Right.WRITE_CUSTOMERS);
    }

    public boolean isImportsRunner() {
        return may(Right.RUN_IMPORTS);
    }

    public boolean isImportsUndoer() {
        return may(Right.UNDO_IMPORTS);
    }

    public boolean isPaymentMethodsManager() {
        return may(Right.MANAGE_PAYMENT_METHODS);
    }

    public boolean isUsersManager() {
        return may(Right.MANAGE_USERS);
    }
}
