package io.padron.web.access;

import io.padron.access.SignInResult;
import io.padron.access.Users;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import io.padron.web.access.clients.ClientAddressResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sign-in page. */
@Named("signInPage")
@RequestScoped
public class SignInBean {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    Users users;

    @Inject
    SessionLimits sessions;

    private @Nullable String name;
    private @Nullable String password;
    private @Nullable String back;
    private String error = "";

    /** Signs in and returns to the requested page, or shows the error. */
    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        if (!SignInToken.isValid(request)) {
            password = null;
            error = UiMessages.get("sign-in-again").in(Language.chosenLocale(request));
            return;
        }
        SignInResult outcome = users.signIn(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(password, ""),
                ClientAddressResolver.CONFIGURED.resolve(request));
        password = null;
        if (outcome instanceof SignInResult.SignedIn in) {
            HttpServletResponse response = (HttpServletResponse) external.getResponse();
            WebSession.begin(in, request, response);
            sessions.addSession(in.actor().name(), request.getSession());
            PreferenceCookies.addTo(in.preferences(), request, response);
            external.redirect(ReturnPath.sanitize(Objects.requireNonNullElse(back, "/")));
        } else if (outcome instanceof SignInResult.Refused refused) {
            error = refused.message().in(Language.chosenLocale(request));
            if (!refused.retryAfter().isZero()) {
                external.setResponseStatus(TOO_MANY_REQUESTS);
                external.setResponseHeader(
                        "Retry-After", Long.toString(refused.retryAfter().toSeconds()));
            }
        }
    }

    /** Signs out and goes to the sign-in page. */
    public void signOut() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        WebSession.end((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        external.redirect("/access/sign-in");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getBack() {
        return back;
    }

    public void setBack(@Nullable String back) {
        this.back = back;
    }

    /** What the form sends back, to prove that it stood on this page. */
    public String getToken() {
        return SignInToken.of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
    }

    public String getError() {
        return error;
    }
}
