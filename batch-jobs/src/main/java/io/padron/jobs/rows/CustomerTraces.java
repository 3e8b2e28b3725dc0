package io.padron.jobs.rows;

import io.padron.customers.withdrawal.Withdrawals;
import io.padron.imports.ImportId;
import io.padron.imports.ImportTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What runs leave are customers. */
@ApplicationScoped
class CustomerTraces implements ImportTraces {

    @Inject
    Withdrawals withdrawals;

    @Override
    public Optional<Rows> rows(ImportId id) {
        return withdrawals.rows(id.toString()).map(range -> new Rows(range.from(), range.to()));
    }
}
