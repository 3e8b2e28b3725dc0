package io.padron.launcher.trial;

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

/** Whether anything listens where the brokers should: of several, one is enough. */
public final class BrokerTrial {

    private static final Duration LIMIT = Duration.ofMillis(1500);

    private BrokerTrial() {}

    /**
     * What is wrong with these addresses; empty when one of them takes a connection. They are tried at the same time.
     *
     * @param brokers host and port of each, not looked up yet
     */
    public static Optional<Sentence> problemOf(List<InetSocketAddress> brokers) {
        boolean listens = InTime.ask(LIMIT.plusMillis(300), () -> anyListens(brokers), late -> false);
        return listens ? Optional.empty() : Optional.of(Sentence.of("broker-silent", written(brokers)));
    }

    /** In a thread for each: those that are silent do not keep one that listens from being asked. */
    private static boolean anyListens(List<InetSocketAddress> brokers) throws InterruptedException {
        BlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();
        for (InetSocketAddress broker : brokers) {
            Thread asking = new Thread(() -> answers.add(listens(broker)), "broker-trial");
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

    private static boolean listens(InetSocketAddress broker) {
        return InTime.ask(LIMIT, () -> connect(broker), problem -> false);
    }

    private static boolean connect(InetSocketAddress broker) throws java.io.IOException {
        InetAddress host = InetAddress.getByName(broker.getHostString());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, broker.getPort()), (int) LIMIT.toMillis());
            return true;
        }
    }

    private static String written(List<InetSocketAddress> brokers) {
        return brokers.stream()
                .map(broker -> broker.getHostString() + ":" + broker.getPort())
                .collect(Collectors.joining(", "));
    }
}
