package io.padron.jobs;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Does nothing: that it ends well proves repository, threads and artifacts. */
@Dependent
@Named("probe")
class ProbeBatchlet extends AbstractBatchlet {

    @Override
    public String process() {
        return "COMPLETED";
    }
}
