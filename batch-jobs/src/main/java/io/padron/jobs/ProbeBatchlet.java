package io.padron.jobs;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Does nothing. Its completion proves that the batch runtime's repository, threads and artifacts work. */
@Dependent
@Named("probe")
class ProbeBatchlet extends AbstractBatchlet {

    @Override
    public String process() {
        return "COMPLETED";
    }
}
