package io.padron.web.hostile;

import io.padron.web.server.RunningPadron;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends requests that no HTTP library would. */
final class RawClient {

    private static final int PATIENCE = 60_000;

    private final URI address;

    RawClient(RunningPadron padron) {
        address = padron.address();
    }

    /**
     * An answer.
     *
     * @param head the status line and the headers
     */
    record Answer(String head, String body) {

        int status() {
            return head.matches("(?s)HTTP/1\\.[01] \\d{3} .*") ? Integer.parseInt(head.substring(9, 12)) : -1;
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** Sends it, in Latin-1, and reads until the server closes. */
    Answer send(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket);
        }
    }

    static Answer read(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1 << 14];
        try {
            for (int read; (read = in.read(buffer)) >= 0; ) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException closed) {
            // What came before stays.
        }
        String[] parts = all.toString(StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2);
        return new Answer(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
