package io.padron.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Bounds the sessions that this server keeps, each of which holds up to 2 MB of pages: at most so many of one user, and so
 * many in all. Past a bound the session that has been idle longest ends, as if its time were up.
 */
@ApplicationScoped
class SessionLimits {

    static final int MAX_SESSIONS = 1_000;
    static final int MAX_SESSIONS_PER_USER = 50;

    private record OpenSession(String user, HttpSession session) {}

    private final Map<String, OpenSession> sessions = new HashMap<>();

    /** Notes a session that has just begun, and ends others where they are too many. */
    void addSession(String user, HttpSession session) {
        findIdlest(user).forEach(SessionLimits::invalidate);
        synchronized (this) {
            sessions.put(session.getId(), new OpenSession(user, session));
        }
    }

    /** Forgets a session that has ended. */
    synchronized void removeSession(HttpSession session) {
        sessions.remove(session.getId());
    }

    /** Those that have to end so that one more of this user is within the bounds. */
    private synchronized Set<HttpSession> findIdlest(String user) {
        Set<HttpSession> idlest =
                new HashSet<>(findExcess(openSession -> openSession.user().equals(user), MAX_SESSIONS_PER_USER));
        idlest.addAll(findExcess(openSession -> true, MAX_SESSIONS));
        return idlest;
    }

    private List<HttpSession> findExcess(Predicate<OpenSession> chosen, int most) {
        Map<HttpSession, Long> lastUses = new HashMap<>();
        sessions.values().stream()
                .filter(chosen)
                .forEach(openSession -> lastUses.put(openSession.session(), lastUseOf(openSession.session())));
        return lastUses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(Math.max(0, lastUses.size() + 1 - most))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long lastUseOf(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException ended) {
            return 0;
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // It ended by itself meanwhile.
        }
    }
}
