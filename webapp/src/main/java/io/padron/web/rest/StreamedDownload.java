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
 * A streamed file for programs. An aborted client is logged in one line. Any other failure after the first byte aborts
 * the response: otherwise the server would end it properly, and a part would pass for the complete file.
 */
public final class StreamedDownload {

    private StreamedDownload() {}

    /** The file under this name, which is plain ASCII. */
    public static Response of(String name, String type, StreamingOutput content) {
        return Response.ok((StreamingOutput) out -> send(
                        name, content, out, () -> ClientConnection.current().abort()))
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** What is not an exception but an error leaves half a file as well. */
    static void send(String name, StreamingOutput content, OutputStream answer, Runnable cut) throws IOException {
        AbortingStream out = new AbortingStream(answer);
        boolean complete = false;
        try {
            content.write(out);
            complete = true;
        } catch (IOException | RuntimeException failed) {
            if (!out.clientGone) {
                throw failed;
            }
            FailureLog.logClientDisconnect("the download of", name);
        } finally {
            if (!complete && out.begun && !out.clientGone) {
                cut.run();
            }
        }
    }

    /** Knows whether anything was written, and whether it was the client that failed. */
    private static final class AbortingStream extends FilterOutputStream {

        private boolean begun;
        private boolean clientGone;

        AbortingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int next) throws IOException {
            begun = true;
            runStep(() -> out.write(next));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            begun = true;
            runStep(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            runStep(out::flush);
        }

        /**
         * The server closes the stream: content that failed may close it too, which would end the response properly.
         */
        @Override
        public void close() throws IOException {
            flush();
        }

        private void runStep(IoStep ioStep) throws IOException {
            try {
                ioStep.run();
            } catch (IOException gone) {
                clientGone = true;
                throw gone;
            }
        }
    }

    @FunctionalInterface
    private interface IoStep {
        void run() throws IOException;
    }
}
