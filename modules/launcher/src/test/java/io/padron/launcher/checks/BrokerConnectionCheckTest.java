package io.padron.launcher.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.launcher.sentence.Sentence;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokerConnectionCheckTest {

    private static final Duration SOON = Duration.ofMillis(2500);

    @Test
    void oneListeningBrokerIsEnough() throws IOException {
        InetSocketAddress silent = freePort();
        try (ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress listening = InetSocketAddress.createUnresolved("127.0.0.1", broker.getLocalPort());
            assertEquals(Optional.empty(), BrokerConnectionCheck.findProblem(List.of(silent, listening)));
        }
    }

    @Test
    void unresponsiveBrokersDoNotHideOneThatListens() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort());
                ServerSocket broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The server accepts no further connections and refuses none.
            assertTrue(first.isConnected() && second.isConnected());
            List<InetSocketAddress> brokers = new ArrayList<>(Collections.nCopies(20, unresolved(full.getLocalPort())));
            brokers.add(10, unresolved(broker.getLocalPort()));
            assertEquals(Optional.empty(), BrokerConnectionCheck.findProblem(brokers));
        }
    }

    @Test
    void theSentenceNamesClosedPortsAndUnknownHosts() throws IOException {
        InetSocketAddress shut = freePort();
        InetSocketAddress unknown = InetSocketAddress.createUnresolved("no-such-broker.invalid", 61616);
        Sentence sentence = assertTimeout(SOON, () -> BrokerConnectionCheck.findProblem(List.of(shut, unknown)))
                .orElseThrow();
        assertTrue(sentence.es().contains("127.0.0.1:" + shut.getPort()), sentence.es());
        assertTrue(sentence.en().contains("no-such-broker.invalid:61616"), sentence.en());
    }

    private static InetSocketAddress unresolved(int port) {
        return InetSocketAddress.createUnresolved("127.0.0.1", port);
    }

    private static InetSocketAddress freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return InetSocketAddress.createUnresolved("127.0.0.1", socket.getLocalPort());
        }
    }
}
