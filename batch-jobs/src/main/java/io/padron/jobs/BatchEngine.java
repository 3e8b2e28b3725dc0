package io.padron.jobs;

import com.ibm.jbatch.spi.BatchSPIManager;
import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.identity.RuleHealth;
import io.padron.imports.ledger.WorkLedger;
import io.padron.schema.Database;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts and stops job execution on the server's batch runtime. */
@ApplicationScoped
public class BatchEngine {

    /** JBatch does not choose a persistence manager for Derby by itself; this class is written for Derby. */
    private static final String DERBY_REPOSITORY = "fish.payara.jbatch.persistence.rdbms.JBatchJDBCPersistenceManager";

    private static final Set<BatchStatus> ENDED =
            EnumSet.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(BatchEngine.class.getName());
    private static final Duration STUCK = Duration.ofMillis(200);

    @Inject
    StartGate startGate;

    @Inject
    RuleHealth rules;

    @Inject
    WorkLedger work;

    @Inject
    BulkUpdateLedger bulkUpdates;

    @Inject
    Node node;

    /**
     * Runs one trivial job to its end, then opens {@link StartGate}. Call it once, before any other job, outside any
     * transaction and after the schema is complete: the first jobs of a server fail when they start concurrently.
     *
     * @throws IllegalStateException when that job does not complete
     */
    public void start(Database database) {
        if (database == Database.DERBY) {
            chooseRepository();
        }
        probe();
        startGate.open();
    }

    /**
     * Releases the leases of this process at a planned stop, without counting an attempt. While a rule of a pack is
     * stuck, the leases are kept: that rule may be the reason for the stop, so the attempt counts.
     */
    public void stop() {
        startGate.close();
        try {
            if (!rules.isAnyStuck(STUCK)) {
                work.releaseTasks(node.owner());
                bulkUpdates.releaseTasks(node.owner());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException databaseAway) {
            LOG.log(Level.FINE, "The leases could not be released; their attempts count", databaseAway);
        }
    }

    private static void chooseRepository() {
        BatchSPIManager batch = BatchSPIManager.getInstance();
        Properties overrides = new Properties();
        overrides.putAll(batch.getBatchContainerOverrideProperties());
        overrides.put("PERSISTENCE_MANAGEMENT_SERVICE", DERBY_REPOSITORY);
        batch.registerBatchContainerOverrideProperties(overrides);
    }

    private static void probe() {
        JobOperator jobs = BatchRuntime.getJobOperator();
        long execution = jobs.start("probe", new Properties());
        Instant limit = Instant.now().plus(PATIENCE);
        BatchStatus status = jobs.getJobExecution(execution).getBatchStatus();
        while (!ENDED.contains(status) && Instant.now().isBefore(limit)) {
            pause();
            status = jobs.getJobExecution(execution).getBatchStatus();
        }
        if (status != BatchStatus.COMPLETED) {
            throw new IllegalStateException("The batch runtime does not run jobs: its probe is " + status);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the batch runtime started", stopping);
        }
    }
}
