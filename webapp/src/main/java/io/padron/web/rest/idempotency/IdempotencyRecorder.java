package io.padron.web.rest.idempotency;

import io.padron.access.idempotency.IdempotencyKeys;
import io.padron.access.idempotency.KeyedResult;
import io.padron.bulk.BulkUpdateSubmitted;
import io.padron.customers.CustomerRegistered;
import io.padron.imports.ImportReceived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Records the resource that a request with an idempotency key creates, in the same transaction, so that a crash cannot
 * lose it.
 */
@ApplicationScoped
public class IdempotencyRecorder {

    @Inject
    IdempotencyKeys requests;

    void recordCustomer(@Observes CustomerRegistered event) {
        recordResource(event.id().toString());
    }

    void recordImport(@Observes ImportReceived event) {
        recordResource(event.id().toString());
    }

    void recordBulkUpdate(@Observes BulkUpdateSubmitted event) {
        recordResource(event.id().toString());
    }

    private void recordResource(String number) {
        IdempotentRequest.current()
                .ifPresent(request ->
                        requests.recordResult(request.keyLock(), new KeyedResult(request.fingerprint(), number)));
    }
}
