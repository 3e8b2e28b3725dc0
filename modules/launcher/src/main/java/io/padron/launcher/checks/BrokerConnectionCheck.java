package io.padron.launcher.checks;

import io.padron.launcher.sentence.Sentence;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/** Checks that at least one of the brokers accepts connections. */
public final class BrokerConnectionCheck {

    private static final Duration LIMIT = Duration.ofMillis(1500);

    private BrokerConnectionCheck() {}

    /**
     * Tries all brokers at the same time. Returns what is wrong; empty when one of them accepts a connection.
     *
     * @param brokers host and port of each, unresolved
     */
    public static Optional<Sentence> findProblem(List<InetSocketAddress> brokers) {
        boolean listens = TimeLimit.call(LIMIT.plusMillis(300), () -> isAnyListening(brokers), late -> false);
        return listens ? Optional.empty() : Optional.of(Sentence.of("broker-silent", joinAddresses(brokers)));
    }

    /** Uses one thread per broker, so that one that does not answer does not delay the others. */
    private static boolean isAnyListening(List<InetSocketAddress> brokers) throws InterruptedException {
        BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();
        for (InetSocketAddress broker : brokers) {
            Thread asking = new Thread(() -> answers.add(isListening(broker)), "broker-trial");
            asking.setDaemon(true);
            asking.start();
        }
        for (int asked = 0; asked < brokers.size(); asked++) {
            if (answers.take()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListening(InetSocketAddress broker) {
        return TimeLimit.call(LIMIT, () -> connect(broker), problem -> false);
    }

    private static boolean connect(InetSocketAddress broker) throws java.io.IOException {
        InetAddress host = InetAddress.getByName(broker.getHostString());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, broker.getPort()), (int) LIMIT.toMillis());
            return true;
        }
    }

    private static String joinAddresses(List<InetSocketAddress> brokers) {
        return brokers.stream()
                .map(broker -> broker.getHostString() + ":" + broker.getPort())
                .collect(Collectors.joining(", "));
    }
}
