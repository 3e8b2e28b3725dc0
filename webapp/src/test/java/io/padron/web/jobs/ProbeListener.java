package io.padron.web.jobs;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Starts the probe for each message of a queue of its own, bound as the real listener is. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = ProbeListener.QUEUE),
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "message-adapter"),
            @ActivationConfigProperty(propertyName = "maxMessagesPerSessions", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "maxSessions", propertyValue = "${padron.workers}")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProbeListener implements MessageListener {

    static final String QUEUE = "padron-probe";

    /** The started executions. */
    static final BlockingQueue<Long> STARTED = new LinkedBlockingQueue<>();

    @Override
    public void onMessage(Message message) {
        STARTED.add(BatchRuntime.getJobOperator().start("probe", new Properties()));
    }
}
