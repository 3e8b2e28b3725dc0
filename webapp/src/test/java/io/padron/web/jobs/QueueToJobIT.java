package io.padron.web.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.jobs.StartGate;
import io.padron.web.server.BuiltArchive;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A message becomes a job that completes: adapter, broker, listener, batch runtime and repository together. */
@ArquillianTest
class QueueToJobIT {

    private static final int MESSAGES = 6;

    @Resource(lookup = "jms/padron")
    ConnectionFactory connections;

    @Inject
    StartGate startGate;

    @Deployment
    static WebArchive createArchive() {
        return BuiltArchive.createArchive(ProbeListener.class);
    }

    @Test
    void eachMessageRunsItsJobToTheEnd() throws Exception {
        assertTrue(startGate.isOpen());
        sendMessages();
        for (int message = 0; message < MESSAGES; message++) {
            Long execution = ProbeListener.STARTED.poll(60, TimeUnit.SECONDS);
            assertNotNull(execution, "A message was lost");
            assertEquals(BatchStatus.COMPLETED, awaitEnd(execution));
        }
    }

    private void sendMessages() throws Exception {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                MessageProducer producer = session.createProducer(session.createQueue(ProbeListener.QUEUE))) {
            for (int message = 0; message < MESSAGES; message++) {
                producer.send(session.createTextMessage("probe"));
            }
        }
    }

    private static BatchStatus awaitEnd(long execution) throws InterruptedException {
        for (int wait = 0; wait < 600; wait++) {
            BatchStatus status =
                    BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
            if (status != BatchStatus.STARTING && status != BatchStatus.STARTED) {
                return status;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return BatchStatus.STARTED;
    }
}
