package io.padron.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The one door of the server. It stays shut until the application is up, so that nobody meets a half-started one. */
final class Listener {

    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String DOOR = NETWORK + "network-listeners.network-listener.http-listener.";

    /** Of the application and of the server itself. */
    private static final List<String> GUARDED = List.of("api/v1/customers", "openapi", "metrics");

    private static final int PATIENCE = 60_000;

    private final InetAddress address;
    private final int port;

    Listener(InetAddress address, int port) {
        this.address = address;
        this.port = port;
    }

    /** Before the server boots. */
    void shut(AdminCommands commands) {
        commands.run("set", DOOR + "enabled=false");
        commands.run("set", DOOR + "address=" + address.getHostAddress());
        commands.run("set", DOOR + "port=" + port);
        commands.run("set", NETWORK + "protocols.protocol.http-listener.http.server-header=false");
    }

    /**
     * Cookies and addresses are those of https where the balancer says that the browser uses it. Whoever comes past the
     * balancer and claims so spoils cookies of their own alone.
     */
    void stayBehindProxies(AdminCommands commands) {
        commands.run("set", NETWORK + "protocols.protocol.http-listener.http.scheme-mapping=X-Forwarded-Proto");
    }

    /** When all is ready. */
    void open(AdminCommands commands) {
        commands.run("set", DOOR + "enabled=true");
    }

    /** When it turns out that it must not be open. */
    void close(AdminCommands commands) {
        commands.run("set", DOOR + "enabled=false");
    }

    /**
     * Whether the application says through it that it is ready. The server itself calls an application deployed whose
     * pages failed to load.
     */
    boolean answers() throws IOException {
        HttpURLConnection question = ask("health/ready");
        if (question.getResponseCode() != HttpURLConnection.HTTP_OK) {
            return false;
        }
        try (InputStream answer = question.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8).contains("\"padron\"");
        }
    }

    /**
     * That addresses which only those who are signed in may ask for refuse everybody else; empty when they do. Looked at from
     * outside, for a filter may be there and yet not be asked.
     */
    Optional<StartRefused> unguarded() throws IOException {
        for (String guarded : GUARDED) {
            HttpURLConnection question = ask(guarded);
            int status = question.getResponseCode();
            question.disconnect();
            if (status != HttpURLConnection.HTTP_UNAUTHORIZED) {
                return Optional.of(StartRefused.failed("unguarded", "/" + guarded, status));
            }
        }
        return Optional.empty();
    }

    private HttpURLConnection ask(String path) throws IOException {
        HttpURLConnection question =
                (HttpURLConnection) URI.create(this + path).toURL().openConnection(Proxy.NO_PROXY);
        question.setInstanceFollowRedirects(false);
        question.setConnectTimeout(PATIENCE);
        question.setReadTimeout(PATIENCE);
        return question;
    }

    /** The server's description of itself, which it made while the door was shut, with the port. */
    String describedIn(String description) {
        return description.replace("\"Http Port(s)\": \"\"", "\"Http Port(s)\": \"" + port + "\"");
    }

    @Override
    public String toString() {
        return "http://" + host() + ":" + port + "/";
    }

    private String host() {
        if (address.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
