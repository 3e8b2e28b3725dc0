package io.padron.jobs;

import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.TaskKey;
import java.util.Properties;

/** Converts a lease to job parameters and back. */
public final class LeaseParameters {

    private LeaseParameters() {}

    static Properties toProperties(Lease lease) {
        Properties parameters = new Properties();
        parameters.setProperty("task", lease.task().toString());
        parameters.setProperty("fence", Long.toString(lease.fence()));
        parameters.setProperty("offset", Long.toString(lease.nextOffset()));
        parameters.setProperty("rows", Integer.toString(lease.rowsLeft()));
        return parameters;
    }

    /** Returns the lease from a job's properties. */
    public static Lease toLease(Properties parameters) {
        return new Lease(
                TaskKey.parse(parameters.getProperty("task", ""))
                        .orElseThrow(() -> new IllegalArgumentException("The job names no task")),
                Long.parseLong(parameters.getProperty("fence")),
                Long.parseLong(parameters.getProperty("offset")),
                Integer.parseInt(parameters.getProperty("rows")));
    }
}
