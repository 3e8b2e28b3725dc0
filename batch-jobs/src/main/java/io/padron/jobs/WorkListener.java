package io.padron.jobs;

import io.padron.imports.ledger.TaskKey;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.time.Duration;

/**
 * Receives wake-ups, as many at once as the node has workers, and acknowledges each when its job has ended. For a
 * repeated message the task is leased or done.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "padron-work"),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "message-adapter"),
            @ActivationConfigProperty(propertyName = "maxMessagesPerSessions", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "maxSessions", propertyValue = "${padron.workers}")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkListener implements MessageListener {

    private static final RateLimitedLog LOG = RateLimitedLog.of(WorkListener.class);

    /** Messages from before a restart may be delivered before the start is complete. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    TaskRunner runner;

    @Inject
    StartGate startGate;

    @Override
    public void onMessage(Message message) {
        if (!startGate.await(PATIENCE)) {
            return;
        }
        try {
            TaskKey task = TaskKey.parse(message.getBody(String.class))
                    .orElseThrow(() -> new IllegalArgumentException("Not a task"));
            runner.runNext(task);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (JMSException | RuntimeException failed) {
            // The message is consumed in either case: the ledger still holds the task, and the sweeper finds it.
            LOG.warn("A task could not be run now", failed);
        }
    }
}
