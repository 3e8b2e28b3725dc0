package io.padron.web.hostile;

import java.nio.charset.StandardCharsets;

/**
 * A malformed request.
 *
 * @param line method and address
 * @param headers each ended by a line break, or empty
 */
record MalformedRequest(String line, String headers, String body) {

    static MalformedRequest get(String path) {
        return new MalformedRequest("GET " + path, "", "");
    }

    static MalformedRequest get(String path, String header) {
        return new MalformedRequest("GET " + path, header + "\r\n", "");
    }

    static MalformedRequest of(String method, String path) {
        return new MalformedRequest(method + " " + path, "", "");
    }

    static MalformedRequest post(String path, String type, String body) {
        return new MalformedRequest("POST " + path, "Content-Type: " + type + "\r\n", body);
    }

    MalformedRequest withHeader(String header) {
        return new MalformedRequest(line, headers + header + "\r\n", body);
    }

    /** The text on the wire, with additional headers of the sender. */
    String toHttpText(String senders) {
        boolean write = !line.startsWith("GET ") && !line.startsWith("HEAD ") && !headers.contains("Content-Length");
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + senders + headers
                + (write ? "Content-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n" : "")
                + "\r\n" + body;
    }

    @Override
    public String toString() {
        String shown = line + " " + headers.replace("\r\n", " ") + body;
        return shown.length() > 120 ? shown.substring(0, 120) + "…" : shown;
    }
}
