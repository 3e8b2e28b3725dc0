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

/**
 * The only network listener of the server. It stays disabled until the application is up, so that no client reaches a
 * partly started server.
 */
final class Listener {

    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener.";

    /** Protected paths of the application and of the server itself. */
    private static final List<String> GUARDED = List.of("api/v1/customers", "openapi", "metrics");

    private static final int TIMEOUT_MILLIS = 60_000;

    private final InetAddress address;
    private final int port;

    Listener(InetAddress address, int port) {
        this.address = address;
        this.port = port;
    }

    /** Called before the server boots. */
    void disable(AdminCommands commands) {
        commands.run("set", LISTENER + "enabled=false");
        commands.run("set", LISTENER + "address=" + address.getHostAddress());
        commands.run("set", LISTENER + "port=" + port);
        commands.run("set", NETWORK + "protocols.protocol.http-listener.http.server-header=false");
    }

    /**
     * Uses the scheme https for cookies and URLs when the load balancer reports it. A client that bypasses the load
     * balancer and forges the header affects only its own cookies.
     */
    void trustProxies(AdminCommands commands) {
        commands.run("set", NETWORK + "protocols.protocol.http-listener.http.scheme-mapping=X-Forwarded-Proto");
    }

    /** Called when the application is up. */
    void enable(AdminCommands commands) {
        commands.run("set", LISTENER + "enabled=true");
    }

    /** Called when a check fails after {@link #enable}. */
    void close(AdminCommands commands) {
        commands.run("set", LISTENER + "enabled=false");
    }

    /**
     * Returns whether the application answers that it is ready. The server itself also reports an application as
     * deployed when its pages failed to load.
     */
    boolean isAnswering() throws IOException {
        HttpURLConnection connection = request("health/ready");
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            return false;
        }
        try (InputStream answer = connection.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8).contains("\"padron\"");
        }
    }

    /**
     * Checks over HTTP that protected paths refuse requests without a session, because a filter may be deployed and not
     * be called. Empty when they do.
     */
    Optional<StartRefusedException> findMissingFilter() throws IOException {
        for (String guarded : GUARDED) {
            HttpURLConnection connection = request(guarded);
            int status = connection.getResponseCode();
            connection.disconnect();
            if (status != HttpURLConnection.HTTP_UNAUTHORIZED) {
                return Optional.of(StartRefusedException.failed("unguarded", "/" + guarded, status));
            }
        }
        return Optional.empty();
    }

    private HttpURLConnection request(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(this + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }

    /** Adds the port to the server's description, which was created while the listener was disabled. */
    String addPortTo(String description) {
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
