package io.padron.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the message broker responds; checked every ten seconds at most, for an unavailable broker takes three seconds
 * to detect.
 */
@ApplicationScoped
class BrokerCheck {

    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(10);

    @Resource(lookup = "jms/padron")
    ConnectionFactory connections;

    private Optional<String> problem = Optional.empty();
    private long validUntil = System.nanoTime();

    /** Why it does not answer; empty when it does. */
    synchronized Optional<String> findProblem() {
        if (System.nanoTime() - validUntil >= 0) {
            problem = connect();
            validUntil = System.nanoTime() + CHECK_INTERVAL.toNanos();
        }
        return problem;
    }

    @SuppressWarnings("try") // opened and closed is all there is to do with it
    private Optional<String> connect() {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            return Optional.empty();
        } catch (JMSException | RuntimeException unreachable) {
            return Optional.of("gives no connection; work waits for the sweep of the ledger");
        }
    }
}
