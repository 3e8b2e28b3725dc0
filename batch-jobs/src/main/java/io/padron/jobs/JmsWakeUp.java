package io.padron.jobs;

import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WakeUp;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.transaction.Transactional;
import java.time.Duration;

/**
 * Sends one message for each task. An unavailable broker delays the caller by a few seconds, once for many tasks: the
 * sweeper finds the tasks in the ledger.
 */
@ApplicationScoped
class JmsWakeUp implements WakeUp {

    private static final RateLimitedLog LOG = RateLimitedLog.of(JmsWakeUp.class);

    /** About the time that a failed connection attempt takes. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Resource(lookup = "jms/padron")
    ConnectionFactory connections;

    @Resource(lookup = "jms/padron-work")
    Queue work;

    /** The {@link System#nanoTime} before which no message is sent. */
    private volatile long retryAt = System.nanoTime();

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void wake(TaskKey task) {
        if (System.nanoTime() - retryAt < 0) {
            return;
        }
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(work).send(session.createTextMessage(task.toString()));
        } catch (JMSException unreachable) {
            retryAt = System.nanoTime() + PAUSE.toNanos();
            LOG.warn("No wake-up could be sent; the sweeper will find the waiting tasks", unreachable);
        }
    }
}
