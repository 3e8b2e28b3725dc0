package io.padron.web.rest;

import io.padron.web.ClientConnection;
import io.padron.web.FailureLog;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A file as the answer to a program. One whose client is gone is noted in a line. Any other that fails after its first byte
 * fails at the client too: the server would end the answer in good order, so that a part of a file passed for the whole.
 */
public final class Download {

    private Download() {}

    /** The file under this name, which is plain ASCII. */
    public static Response of(String name, String type, StreamingOutput content) {
        return Response.ok((StreamingOutput) out -> send(
                        name, content, out, () -> ClientConnection.current().cut()))
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** What is not an exception but an error leaves half a file as well. */
    static void send(String name, StreamingOutput content, OutputStream answer, Runnable cut) throws IOException {
        Watched out = new Watched(answer);
        boolean complete = false;
        try {
            content.write(out);
            complete = true;
        } catch (IOException | RuntimeException failed) {
            if (!out.clientGone) {
                throw failed;
            }
            FailureLog.clientGone("the download of", name);
        } finally {
            if (!complete && out.begun && !out.clientGone) {
                cut.run();
            }
        }
    }

    /** Knows whether anything was written, and whether it was the client that failed. */
    private static final class Watched extends FilterOutputStream {

        private boolean begun;
        private boolean clientGone;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int next) throws IOException {
            begun = true;
            watch(() -> out.write(next));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            begun = true;
            watch(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            watch(out::flush);
        }

        /** The server closes it: content that failed may close it too, which would end the answer in good order. */
        @Override
        public void close() throws IOException {
            flush();
        }

        private void watch(Step step) throws IOException {
            try {
                step.run();
            } catch (IOException gone) {
                clientGone = true;
                throw gone;
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
