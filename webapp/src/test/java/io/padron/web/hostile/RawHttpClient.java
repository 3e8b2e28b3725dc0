package io.padron.web.hostile;

import io.padron.web.server.RunningPadron;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests that no HTTP library sends. */
final class RawHttpClient {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *([0-9]+)");

    private static final int PATIENCE = 60_000;

    private final URI address;

    RawHttpClient(RunningPadron padron) {
        address = padron.address();
    }

    /**
     * A response.
     *
     * @param head the status line and the headers
     */
    record RawResponse(String head, String body) {

        int status() {
            return head.matches("(?s)HTTP/1\\.[01] \\d{3} .*") ? Integer.parseInt(head.substring(9, 12)) : -1;
        }

        /** Whether the body has the length that the head announces; a connection that stays open has no other end. */
        boolean isComplete() {
            Matcher length = LENGTH.matcher(head);
            return length.find() && body.length() >= Long.parseLong(length.group(1));
        }
    }

    Socket openSocket() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** Sends the request in Latin-1 and reads the response up to its Content-Length, else until the server closes. */
    RawResponse sendRequest(String request) throws IOException {
        try (Socket socket = openSocket()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return readResponse(socket);
        }
    }

    static RawResponse readResponse(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1 << 14];
        try {
            for (int read; !parseResponse(all).isComplete() && (read = in.read(buffer)) >= 0; ) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException closed) {
            // What was read before stays valid.
        }
        return parseResponse(all);
    }

    private static RawResponse parseResponse(ByteArrayOutputStream read) {
        String[] parts = read.toString(StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2);
        return new RawResponse(parts[0], parts.length > 1 ? parts[1] : "");
    }
}
