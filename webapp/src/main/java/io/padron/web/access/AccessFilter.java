package io.padron.web.access;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.TokenAuthenticationResult;
import io.padron.access.Users;
import io.padron.imports.UploadLimit;
import io.padron.web.access.clients.ClientAddressResolver;
import io.padron.web.rest.JsonResponses;
import io.padron.web.rest.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Access control for every request: refuses requests without valid credentials, and binds the current user to the
 * request.
 */
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> WRITE_METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** In which the launcher reads that this filter is up. Without it the server is not opened. */
    private static final String READY_PROPERTY = "padron.access-filter";

    @Inject
    transient Users users;

    /** What it stands on is made now, and not at the first request. */
    @Override
    public void init() {
        users.findActor(Users.TOKEN_HOLDER);
        System.setProperty(READY_PROPERTY, "up");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Destination destination = Destination.of(request);
        SecurityHeaders.addTo(destination, response);
        if (!destination.allowedMethods().contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", destination.allowedMethods()));
            AccessRefusal.METHOD_NOT_ALLOWED.send(request, response);
            return;
        }
        PendingRequest pendingRequest = new PendingRequest(request, response, chain);
        String authorization = request.getHeader("Authorization");
        if (destination == Destination.HEALTH) {
            // Whatever its token: health checks of operators must never be delayed.
            chain.doFilter(request, response);
        } else if (authorization != null) {
            authenticateByToken(authorization, pendingRequest);
        } else {
            authenticateBySession(destination, pendingRequest);
        }
    }

    private record PendingRequest(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

        /** Proceeds without a user, to a public address. */
        void proceed() throws IOException, ServletException {
            Optional<AccessRefusal> refusal = BodyRules.isMisplacedUpload(request, Optional.empty())
                    ? Optional.of(AccessRefusal.MULTIPART)
                    : BodyRules.checkUnauthenticated(request);
            if (refusal.isPresent()) {
                refuse(refusal.get());
            } else if (WRITE_METHODS.contains(request.getMethod()) && !RequestBody.readForm(request)) {
                response.setHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
                refuse(AccessRefusal.BUSY);
            } else {
                SignInToken.issue(request, response);
                chain.doFilter(request, response);
            }
        }

        private void refuseTooLarge() throws IOException {
            RequestBody.discard(request, response);
            if (Destination.of(request).isPage()) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else if (BodyRules.isUploadByRest(request)) {
                JsonResponses.send(Problem.fileTooLarge(UploadLimit.MEGABYTES), request, response);
            } else {
                JsonResponses.send(
                        Problem.ofHttpStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE), request, response);
            }
        }

        void refuse(AccessRefusal accessRefusal) throws IOException {
            accessRefusal.send(request, response);
        }

        @SuppressWarnings("try") // the scope is closed, never read
        void proceedAs(Actor actor) throws IOException, ServletException {
            if (BodyRules.isTooLarge(request)) {
                refuseTooLarge();
            } else if (BodyRules.isMisplacedUpload(request, Optional.of(actor))) {
                refuse(BodyRules.isUploadByRest(request) ? AccessRefusal.FORM_BY_REST : AccessRefusal.MULTIPART);
            } else if (!PageRights.isAllowed(actor, request)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                SignInToken.issue(request, response);
                try (CurrentUser.Scope acting = CurrentUser.bind(actor)) {
                    chain.doFilter(request, response);
                }
            }
        }
    }

    private void authenticateByToken(String authorization, PendingRequest pendingRequest)
            throws IOException, ServletException {
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            pendingRequest.refuse(AccessRefusal.WRONG_TOKEN);
            return;
        }
        TokenAuthenticationResult tokenAuthenticationResult = users.authenticateToken(
                authorization.substring(7).strip(), ClientAddressResolver.CONFIGURED.resolve(pendingRequest.request()));
        if (tokenAuthenticationResult instanceof TokenAuthenticationResult.Authenticated authenticated) {
            pendingRequest.proceedAs(authenticated.actor());
        } else if (tokenAuthenticationResult instanceof TokenAuthenticationResult.Refused refused
                && !refused.retryAfter().isZero()) {
            pendingRequest
                    .response()
                    .setHeader("Retry-After", Long.toString(refused.retryAfter().toSeconds()));
            pendingRequest.refuse(AccessRefusal.TOO_MANY_ATTEMPTS);
        } else {
            pendingRequest.refuse(AccessRefusal.WRONG_TOKEN);
        }
    }

    private void authenticateBySession(Destination destination, PendingRequest pendingRequest)
            throws IOException, ServletException {
        Optional<WebSession> session = WebSession.of(pendingRequest.request());
        Optional<Actor> actor = session.flatMap(open -> users.findActor(open.user(), open.credentials()));
        boolean write = WRITE_METHODS.contains(pendingRequest.request().getMethod());
        if (write && isCrossSite(pendingRequest.request())) {
            pendingRequest.refuse(AccessRefusal.CSRF_TOKEN);
        } else if (actor.isPresent() && session.isPresent()) {
            if (write && !destination.isPage() && !session.get().hasToken(pendingRequest.request())) {
                pendingRequest.refuse(AccessRefusal.CSRF_TOKEN);
            } else {
                pendingRequest.proceedAs(actor.get());
            }
        } else if (destination.isPublic()) {
            pendingRequest.proceed();
        } else if (destination.isPage()) {
            SignInRedirect.send(pendingRequest.request(), pendingRequest.response());
        } else {
            pendingRequest.refuse(AccessRefusal.NOT_SIGNED_IN);
        }
    }

    /** Reads the browser's own Sec-Fetch-Site header; older browsers send none. */
    private static boolean isCrossSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
