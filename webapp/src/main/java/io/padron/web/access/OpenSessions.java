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
class OpenSessions {

    static final int MOST = 1_000;
    static final int MOST_OF_A_USER = 50;

    private record Open(String user, HttpSession session) {}

    private final Map<String, Open> sessions = new HashMap<>();

    /** Notes a session that has just begun, and ends others where they are too many. */
    void begun(String user, HttpSession session) {
        idlest(user).forEach(OpenSessions::end);
        synchronized (this) {
            sessions.put(session.getId(), new Open(user, session));
        }
    }

    /** Forgets a session that has ended. */
    synchronized void ended(HttpSession session) {
        sessions.remove(session.getId());
    }

    /** Those that have to end so that one more of this user is within the bounds. */
    private synchronized Set<HttpSession> idlest(String user) {
        Set<HttpSession> idlest = new HashSet<>(excess(open -> open.user().equals(user), MOST_OF_A_USER));
        idlest.addAll(excess(open -> true, MOST));
        return idlest;
    }

    private List<HttpSession> excess(Predicate<Open> chosen, int most) {
        Map<HttpSession, Long> lastUses = new HashMap<>();
        sessions.values().stream()
                .filter(chosen)
                .forEach(open -> lastUses.put(open.session(), lastUse(open.session())));
        return lastUses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(Math.max(0, lastUses.size() + 1 - most))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long lastUse(HttpSession session) {
        try {
            return session.getLastAccessedTime();
        } catch (IllegalStateException ended) {
            return 0;
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // It ended by itself meanwhile.
        }
    }
}
