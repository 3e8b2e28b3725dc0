package io.padron.web.rest;

import io.padron.web.FailureLog;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file as the answer to a program. One whose client is gone is noted in a line; any other that fails breaks off. */
public final class Download {

    private Download() {}

    /** The file under this name, which is plain ASCII. */
    public static Response of(String name, String type, StreamingOutput content) {
        return Response.ok((StreamingOutput) out -> send(name, content, new Watched(out)))
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static void send(String name, StreamingOutput content, Watched out) throws IOException {
        try {
            content.write(out);
        } catch (IOException | RuntimeException failed) {
            if (!out.clientGone) {
                throw failed;
            }
            FailureLog.clientGone("the download of", name);
        }
    }

    /** Knows whether it was the client that failed. */
    private static final class Watched extends FilterOutputStream {

        private boolean clientGone;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int next) throws IOException {
            watch(() -> out.write(next));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            watch(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            watch(out::flush);
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
