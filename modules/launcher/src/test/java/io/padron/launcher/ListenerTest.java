package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListenerTest {

    @Test
    void aServerThatRefusesAllRequestsIsProtected() throws IOException {
        assertEquals(Optional.empty(), problem(Set.of()));
    }

    @Test
    void oneOpenAddressIsEnoughForTheServerToBeUnguarded() throws IOException {
        StartRefusedException refused = problem(Set.of("/metrics")).orElseThrow();
        assertEquals(1, refused.exitCode());
        assertTrue(refused.sentence().contains("/metrics respondió 200"), refused.sentence());
    }

    @Test
    void anIpv6AddressIsWrittenInBrackets() throws UnknownHostException {
        assertEquals("http://[0:0:0:0:0:0:0:1]:8080/", new Listener(InetAddress.getByName("::1"), 8080).toString());
    }

    /** Returns the problem found with a server that answers 401 for all paths but these. */
    private static Optional<StartRefusedException> problem(Set<String> open) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(open.contains(exchange.getRequestURI().getPath()) ? 200 : 401, -1);
            exchange.close();
        });
        server.start();
        try {
            return new Listener(
                            server.getAddress().getAddress(),
                            server.getAddress().getPort())
                    .findMissingFilter();
        } finally {
            server.stop(0);
        }
    }
}
