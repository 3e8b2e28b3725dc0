package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownloadTest {

    private static final byte[] ROWS = {'a', '\n'};

    private final List<String> told = new ArrayList<>();
    private final OutputStream answer = new ByteArrayOutputStream() {
        @Override
        public void close() {
            told.add("closed");
        }
    };

    /** The server would end it in good order, and a script take it for whole. */
    @Test
    void oneThatFailsHalfWayIsCutOffAndNotClosed() {
        IllegalStateException failure = new IllegalStateException("the database is away");
        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () -> send(answer, out -> {
                            try (OutputStream closed = out) {
                                closed.write(ROWS);
                                throw failure;
                            }
                        })));
        assertEquals(List.of("cut"), told);
    }

    @Test
    void oneThatFailsBeforeItsFirstByteMakesRoomForTheProblem() {
        assertThrows(
                IllegalStateException.class,
                () -> send(answer, out -> {
                    throw new IllegalStateException("x");
                }));
        assertEquals(List.of(), told);
    }

    @Test
    void oneThatIsCompleteIsLeftToTheServer() throws IOException {
        send(answer, out -> out.write(ROWS));
        assertEquals(List.of(), told);
    }

    @Test
    void oneWhoseClientIsGoneIsOverWithoutAFailure() throws IOException {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        send(gone, out -> out.write(ROWS));
        assertEquals(List.of(), told);
    }

    private void send(OutputStream to, StreamingOutput content) throws IOException {
        Download.send("rows.csv", content, to, () -> told.add("cut"));
    }
}
