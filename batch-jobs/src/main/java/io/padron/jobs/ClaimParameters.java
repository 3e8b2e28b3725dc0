package io.padron.jobs;

import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.TaskKey;
import java.util.Properties;

/** A claim as job parameters, and back. */
public final class ClaimParameters {

    private ClaimParameters() {}

    static Properties of(Claim claim) {
        Properties parameters = new Properties();
        parameters.setProperty("task", claim.task().toString());
        parameters.setProperty("fence", Long.toString(claim.fence()));
        parameters.setProperty("offset", Long.toString(claim.nextOffset()));
        parameters.setProperty("rows", Integer.toString(claim.rowsLeft()));
        return parameters;
    }

    /** The claim on which a job works, from the job's properties. */
    public static Claim read(Properties parameters) {
        return new Claim(
                TaskKey.parse(parameters.getProperty("task", ""))
                        .orElseThrow(() -> new IllegalArgumentException("The job names no task")),
                Long.parseLong(parameters.getProperty("fence")),
                Long.parseLong(parameters.getProperty("offset")),
                Integer.parseInt(parameters.getProperty("rows")));
    }
}
