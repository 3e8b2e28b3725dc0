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

class StreamedDownloadTest {

    private static final byte[] ROWS = {'a', '\n'};

    private final List<String> events = new ArrayList<>();
    private final OutputStream answer = new ByteArrayOutputStream() {
        @Override
        public void close() {
            events.add("closed");
        }
    };

    /** The server would end the response properly, and a script would take it for complete. */
    @Test
    void oneThatFailsHalfWayIsCutOffAndNotClosed() {
        IllegalStateException failure = new IllegalStateException("the database is away");
        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () -> sendDownload(answer, out -> {
                            try (OutputStream closed = out) {
                                closed.write(ROWS);
                                throw failure;
                            }
                        })));
        assertEquals(List.of("cut"), events);
    }

    @Test
    void oneThatFailsBeforeItsFirstByteMakesRoomForTheProblem() {
        assertThrows(
                IllegalStateException.class,
                () -> sendDownload(answer, out -> {
                    throw new IllegalStateException("x");
                }));
        assertEquals(List.of(), events);
    }

    @Test
    void oneThatIsCompleteIsLeftToTheServer() throws IOException {
        sendDownload(answer, out -> out.write(ROWS));
        assertEquals(List.of(), events);
    }

    @Test
    void oneWhoseClientIsGoneIsOverWithoutAFailure() throws IOException {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        sendDownload(gone, out -> out.write(ROWS));
        assertEquals(List.of(), events);
    }

    private void sendDownload(OutputStream to, StreamingOutput content) throws IOException {
        StreamedDownload.send("rows.csv", content, to, () -> events.add("cut"));
    }
}
