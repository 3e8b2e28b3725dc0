package io.padron.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionLimitsTest {

    private final SessionLimits sessions = new SessionLimits();
    private final List<String> ended = new ArrayList<>();

    @Test
    void ofAUserTheOneIdleLongestEndsForOneMore() {
        for (int each = 0; each < SessionLimits.MAX_SESSIONS_PER_USER; each++) {
            // The first session is still in use.
            beginSession("ana", each, each == 0 ? 1_000_000 : each);
        }
        beginSession("luis", 10_000, 0);
        assertTrue(ended.isEmpty());
        beginSession("ana", 20_000, 20_000);
        assertEquals(List.of("1"), ended);
    }

    @Test
    void ofAllUsersTheOneIdleLongestEndsForOneMore() {
        for (int each = 0; each < SessionLimits.MAX_SESSIONS; each++) {
            beginSession("user " + each, each, SessionLimits.MAX_SESSIONS - each);
        }
        assertTrue(ended.isEmpty());
        beginSession("ana", 20_000, 20_000);
        assertEquals(List.of("" + (SessionLimits.MAX_SESSIONS - 1)), ended);
    }

    @Test
    void thoseThatEndedMakeRoom() {
        for (int each = 0; each < SessionLimits.MAX_SESSIONS_PER_USER; each++) {
            HttpSession session = createSession(each, each);
            sessions.addSession("ana", session);
            sessions.removeSession(session);
        }
        beginSession("ana", 20_000, 20_000);
        assertTrue(ended.isEmpty());
    }

    private void beginSession(String user, int id, long lastUse) {
        sessions.addSession(user, createSession(id, lastUse));
    }

    private HttpSession createSession(int id, long lastUse) {
        return (HttpSession) Proxy.newProxyInstance(
                SessionLimitsTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId" -> Integer.toString(id);
                    case "getLastAccessedTime" -> lastUse;
                    case "hashCode" -> id;
                    case "equals" -> proxy == arguments[0];
                    case "invalidate" -> {
                        ended.add(Integer.toString(id));
                        sessions.removeSession((HttpSession) proxy);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
