package io.padron.web.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.access.AccessDeniedException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTypeTest {

    @Test
    void aRightThatIsLackingIsFoundHoweverDeepItLies() throws ReflectiveOperationException {
        Constructor<AccessDeniedException> lacking = AccessDeniedException.class.getDeclaredConstructor(String.class);
        lacking.setAccessible(true);
        assertEquals(FailureType.FORBIDDEN, of(new FacesException(lacking.newInstance("Users.all"))));
    }

    @Test
    void aFormThatCannotBeReadIsTheSendersFault() {
        assertEquals(
                FailureType.EXPIRED, of(new UnreadableFormException(new ViewExpiredException("gone", "/x.xhtml"))));
        assertEquals(
                FailureType.MALFORMED,
                of(new UnreadableFormException(new FacesException("Unable to restore view /x"))));
        assertEquals(FailureType.MALFORMED, of(new FacesException("Missing CSP nonce")));
        assertEquals(FailureType.MALFORMED, of(new FacesException("Unable to restore view /customers/list.xhtml")));
    }

    @Test
    void whoBrokeOffGetsNoAnswer() {
        assertEquals(FailureType.CLIENT_DISCONNECTED, of(new IOException("Broken pipe")));
        assertEquals(
                FailureType.CLIENT_DISCONNECTED, of(new RuntimeException(new IOException("Connection reset by peer"))));
    }

    @Test
    void theEndOfABodyIsTheClientsAndTheEndOfAFileIsOurs() {
        EOFException cut = new EOFException();
        cut.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.glassfish.grizzly.http.io.InputBuffer", "fill", "InputBuffer.java", 1),
            new StackTraceElement("io.padron.web.Some", "read", "Some.java", 1)
        });
        assertEquals(FailureType.CLIENT_DISCONNECTED, of(cut));
        assertEquals(FailureType.UNEXPECTED, of(new EOFException("Unexpected end of ZLIB input stream")));
    }

    @Test
    void aDatabaseThatIsAwayMayBeBackLater() {
        assertEquals(FailureType.DATABASE_UNAVAILABLE, of(new RuntimeException(new SQLException("refused", "08001"))));
    }

    @Test
    void anythingElseIsOurs() {
        assertEquals(FailureType.UNEXPECTED, of(new IllegalStateException("x")));
        assertEquals(FailureType.UNEXPECTED, of(new IOException("No space left on device")));
    }

    private static FailureType of(Exception cause) {
        return FailureType.of(new ServletException(cause));
    }
}
