package io.padron.web.access;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Bearer;
import io.padron.access.Users;
import io.padron.imports.UploadLimit;
import io.padron.web.rest.Answers;
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

/** Stands before everything: lets nobody in who has not proved who they are, and binds who acts to the request. */
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** In which the launcher reads that this filter is up. Without it the server is not opened. */
    private static final String UP = "padron.access-filter";

    @Inject
    transient Users users;

    /** What it stands on is made now, and not at the first request. */
    @Override
    public void init() {
        users.actor(Users.TOKEN_HOLDER);
        System.setProperty(UP, "up");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Destination destination = Destination.of(request);
        SecurityHeaders.set(destination, response);
        if (!destination.methods().contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", destination.methods()));
            Refusal.METHOD.send(request, response);
            return;
        }
        Passage passage = new Passage(request, response, chain);
        String authorization = request.getHeader("Authorization");
        if (destination == Destination.HEALTH) {
            // Whatever token comes with it: who watches the server must never be kept waiting.
            chain.doFilter(request, response);
        } else if (authorization != null) {
            byToken(authorization, passage);
        } else {
            bySession(destination, passage);
        }
    }

    private record Passage(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

        /** For nobody: to what is open to everybody. */
        void open() throws IOException, ServletException {
            Optional<Refusal> refusal = BodyRule.lacksItsPlace(request, Optional.empty())
                    ? Optional.of(Refusal.MULTIPART)
                    : BodyRule.ofOpen(request);
            if (refusal.isPresent()) {
                refuse(refusal.get());
            } else if (WRITES.contains(request.getMethod()) && !RequestBody.readForm(request)) {
                response.setHeader("Retry-After", Problem.RETRY_AFTER_SECONDS);
                refuse(Refusal.BUSY);
            } else {
                SignInToken.offer(request, response);
                chain.doFilter(request, response);
            }
        }

        private void tooLarge() throws IOException {
            RequestBody.discard(request, response);
            if (Destination.of(request).isPage()) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else if (BodyRule.isUploadByRest(request)) {
                Answers.send(Problem.fileTooLarge(UploadLimit.MEGABYTES), request, response);
            } else {
                Answers.send(Problem.ofTheProtocol(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE), request, response);
            }
        }

        void refuse(Refusal refusal) throws IOException {
            refusal.send(request, response);
        }

        @SuppressWarnings("try") // the scope is closed, never read
        void openAs(Actor actor) throws IOException, ServletException {
            if (BodyRule.isTooLarge(request)) {
                tooLarge();
            } else if (BodyRule.lacksItsPlace(request, Optional.of(actor))) {
                refuse(BodyRule.isUploadByRest(request) ? Refusal.FORM_BY_REST : Refusal.MULTIPART);
            } else if (!PageRights.letIn(actor, request)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                SignInToken.offer(request, response);
                try (ActingUser.Scope acting = ActingUser.as(actor)) {
                    chain.doFilter(request, response);
                }
            }
        }
    }

    private void byToken(String authorization, Passage passage) throws IOException, ServletException {
        if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            passage.refuse(Refusal.TOKEN);
            return;
        }
        Bearer bearer = users.bearer(authorization.substring(7).strip(), ClientAddress.HERE.of(passage.request()));
        if (bearer instanceof Bearer.Known known) {
            passage.openAs(known.actor());
        } else if (bearer instanceof Bearer.Refused refused
                && !refused.retryAfter().isZero()) {
            passage.response()
                    .setHeader("Retry-After", Long.toString(refused.retryAfter().toSeconds()));
            passage.refuse(Refusal.TOO_MANY);
        } else {
            passage.refuse(Refusal.TOKEN);
        }
    }

    private void bySession(Destination destination, Passage passage) throws IOException, ServletException {
        Optional<WebSession> session = WebSession.of(passage.request());
        Optional<Actor> actor = session.flatMap(open -> users.actor(open.user(), open.credentials()));
        boolean write = WRITES.contains(passage.request().getMethod());
        if (write && isFromElsewhere(passage.request())) {
            passage.refuse(Refusal.CSRF);
        } else if (actor.isPresent() && session.isPresent()) {
            if (write && !destination.isPage() && !session.get().hasToken(passage.request())) {
                passage.refuse(Refusal.CSRF);
            } else {
                passage.openAs(actor.get());
            }
        } else if (destination.isOpen()) {
            passage.open();
        } else if (destination.isPage()) {
            SignInRedirect.send(passage.request(), passage.response());
        } else {
            passage.refuse(Refusal.NOBODY);
        }
    }

    /** What the browser itself says of where a request began; older browsers say nothing. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
