package io.padron.jobs;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says that a job has done all it will do. */
@Dependent
@Named("job-end")
class JobEndListener extends AbstractJobListener {

    @Inject
    JobContext job;

    @Inject
    JobEnds ends;

    @Override
    public void afterJob() {
        ends.reached(job.getExecutionId());
    }
}
