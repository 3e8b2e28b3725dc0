package io.padron.web.access;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Users;
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
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    @Inject
    transient Users users;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Destination destination = Destination.of(request);
        SecurityHeaders.set(destination, response);
        if (!READS.contains(request.getMethod()) && !WRITES.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE");
            Refusal.METHOD.send(request, response);
            return;
        }
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            byToken(authorization, new Passage(request, response, chain));
        } else {
            bySession(destination, new Passage(request, response, chain));
        }
    }

    private record Passage(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

        void open() throws IOException, ServletException {
            chain.doFilter(request, response);
        }

        void refuse(Refusal refusal) throws IOException {
            refusal.send(request, response);
        }

        @SuppressWarnings("try") // the scope is closed, never read
        void openAs(Actor actor) throws IOException, ServletException {
            try (ActingUser.Scope acting = ActingUser.as(actor)) {
                open();
            }
        }
    }

    private void byToken(String authorization, Passage passage) throws IOException, ServletException {
        Optional<Actor> holder = authorization.regionMatches(true, 0, "Bearer ", 0, 7)
                ? users.bearer(authorization.substring(7).strip())
                : Optional.empty();
        if (holder.isPresent()) {
            passage.openAs(holder.get());
        } else {
            passage.refuse(Refusal.TOKEN);
        }
    }

    private void bySession(Destination destination, Passage passage) throws IOException, ServletException {
        Optional<WebSession> session = WebSession.of(passage.request());
        Optional<Actor> actor = session.flatMap(open -> users.actor(open.user()));
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
