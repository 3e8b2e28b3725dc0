package io.padron.jobs;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Reports the end of its job before the batch runtime writes it to the database. */
@Dependent
@Named("job-end")
class JobEndListener extends AbstractJobListener {

    @Inject
    JobContext job;

    @Inject
    JobCompletions ends;

    @Override
    public void afterJob() {
        ends.markEnded(job.getExecutionId());
    }
}
