package io.padron.jobs;

import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Records why a chunk or its commit failed; the batch runtime only logs it. */
@Dependent
@Named("chunk-failure")
class ChunkFailureListener extends AbstractChunkListener {

    @Inject
    JobContext job;

    @Inject
    JobCompletions ends;

    @Override
    public void onError(Exception cause) {
        ends.markFailed(job.getExecutionId(), cause);
    }
}
