package io.padron.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Optional;

/** Whether the message broker answers; asked at most every ten seconds, for one that is away takes three to find out. */
@ApplicationScoped
class BrokerCheck {

    private static final Duration VALID = Duration.ofSeconds(10);

    @Resource(lookup = "jms/padron")
    ConnectionFactory connections;

    private Optional<String> away = Optional.empty();
    private long until = System.nanoTime();

    /** Why it does not answer; empty when it does. */
    synchronized Optional<String> away() {
        if (System.nanoTime() - until >= 0) {
            away = ask();
            until = System.nanoTime() + VALID.toNanos();
        }
        return away;
    }

    @SuppressWarnings("try") // opened and closed is all there is to do with it
    private Optional<String> ask() {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            return Optional.empty();
        } catch (JMSException | RuntimeException unreachable) {
            return Optional.of("gives no connection; work waits for the sweep of the ledger");
        }
    }
}
