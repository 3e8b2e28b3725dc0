package io.padron.web.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.access.NotAllowedException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aRightThatIsLackingIsFoundHoweverDeepItLies() throws ReflectiveOperationException {
        Constructor<NotAllowedException> lacking = NotAllowedException.class.getDeclaredConstructor(String.class);
        lacking.setAccessible(true);
        assertEquals(Failure.FORBIDDEN, of(new FacesException(lacking.newInstance("Users.all"))));
    }

    @Test
    void aFormThatCannotBeReadIsTheSendersFault() {
        assertEquals(Failure.EXPIRED, of(new UnreadableFormException(new ViewExpiredException("gone", "/x.xhtml"))));
        assertEquals(
                Failure.MALFORMED, of(new UnreadableFormException(new FacesException("Unable to restore view /x"))));
        assertEquals(Failure.MALFORMED, of(new FacesException("Missing CSP nonce")));
        assertEquals(Failure.MALFORMED, of(new FacesException("Unable to restore view /customers/list.xhtml")));
    }

    @Test
    void whoBrokeOffIsNotToldAnything() {
        assertEquals(Failure.CLIENT_GONE, of(new IOException("Broken pipe")));
        assertEquals(Failure.CLIENT_GONE, of(new RuntimeException(new IOException("Connection reset by peer"))));
    }

    @Test
    void theEndOfABodyIsTheClientsAndTheEndOfAFileIsOurs() {
        EOFException cut = new EOFException();
        cut.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.glassfish.grizzly.http.io.InputBuffer", "fill", "InputBuffer.java", 1),
            new StackTraceElement("io.padron.web.Some", "read", "Some.java", 1)
        });
        assertEquals(Failure.CLIENT_GONE, of(cut));
        assertEquals(Failure.OURS, of(new EOFException("Unexpected end of ZLIB input stream")));
    }

    @Test
    void aDatabaseThatIsAwayMayBeBackLater() {
        assertEquals(Failure.DATABASE_AWAY, of(new RuntimeException(new SQLException("refused", "08001"))));
    }

    @Test
    void anythingElseIsOurs() {
        assertEquals(Failure.OURS, of(new IllegalStateException("x")));
        assertEquals(Failure.OURS, of(new IOException("No space left on device")));
    }

    private static Failure of(Exception cause) {
        return Failure.of(new ServletException(cause));
    }
}
