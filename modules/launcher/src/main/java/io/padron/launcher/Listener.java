package io.padron.launcher;

import java.net.InetAddress;

/** The one door of the server. It stays shut until the application is up, so that nobody meets a half-started one. */
final class Listener {

    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String DOOR = NETWORK + "network-listeners.network-listener.http-listener.";

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

    /** When all is ready. */
    void open(AdminCommands commands) {
        commands.run("set", DOOR + "enabled=true");
    }

    /** The server's description of itself, which it made while the door was shut, with the port. */
    String describedIn(String description) {
        return description.replace("\"Http Port(s)\": \"\"", "\"Http Port(s)\": \"" + port + "\"");
    }

    @Override
    public String toString() {
        return "http://" + (address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress()) + ":" + port + "/";
    }
}
