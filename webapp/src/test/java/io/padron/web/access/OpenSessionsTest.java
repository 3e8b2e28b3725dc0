package io.padron.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenSessionsTest {

    private final OpenSessions sessions = new OpenSessions();
    private final List<String> ended = new ArrayList<>();

    @Test
    void ofAUserTheOneIdleLongestEndsForOneMore() {
        for (int each = 0; each < OpenSessions.MOST_OF_A_USER; each++) {
            // The first one is in use still.
            begin("ana", each, each == 0 ? 1_000_000 : each);
        }
        begin("luis", 10_000, 0);
        assertTrue(ended.isEmpty());
        begin("ana", 20_000, 20_000);
        assertEquals(List.of("1"), ended);
    }

    @Test
    void ofAllUsersTheOneIdleLongestEndsForOneMore() {
        for (int each = 0; each < OpenSessions.MOST; each++) {
            begin("user " + each, each, OpenSessions.MOST - each);
        }
        assertTrue(ended.isEmpty());
        begin("ana", 20_000, 20_000);
        assertEquals(List.of("" + (OpenSessions.MOST - 1)), ended);
    }

    @Test
    void thoseThatEndedMakeRoom() {
        for (int each = 0; each < OpenSessions.MOST_OF_A_USER; each++) {
            HttpSession session = session(each, each);
            sessions.begun("ana", session);
            sessions.ended(session);
        }
        begin("ana", 20_000, 20_000);
        assertTrue(ended.isEmpty());
    }

    private void begin(String user, int id, long lastUse) {
        sessions.begun(user, session(id, lastUse));
    }

    private HttpSession session(int id, long lastUse) {
        return (HttpSession) Proxy.newProxyInstance(
                OpenSessionsTest.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId" -> Integer.toString(id);
                    case "getLastAccessedTime" -> lastUse;
                    case "hashCode" -> id;
                    case "equals" -> proxy == arguments[0];
                    case "invalidate" -> {
                        ended.add(Integer.toString(id));
                        sessions.ended((HttpSession) proxy);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
