package io.padron.web.hostile;

import java.nio.charset.StandardCharsets;

/**
 * A request with something wrong about it.
 *
 * @param line method and address
 * @param headers each ended by a line break, or empty
 */
record Sent(String line, String headers, String body) {

    static Sent get(String path) {
        return new Sent("GET " + path, "", "");
    }

    static Sent get(String path, String header) {
        return new Sent("GET " + path, header + "\r\n", "");
    }

    static Sent of(String method, String path) {
        return new Sent(method + " " + path, "", "");
    }

    static Sent post(String path, String type, String body) {
        return new Sent("POST " + path, "Content-Type: " + type + "\r\n", body);
    }

    Sent with(String header) {
        return new Sent(line, headers + header + "\r\n", body);
    }

    /** As it goes over the wire, with these headers of the sender's. */
    String text(String senders) {
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
