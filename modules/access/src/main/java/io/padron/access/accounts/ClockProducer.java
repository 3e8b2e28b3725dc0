package io.padron.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Produces the {@link Clock}, which tests replace. */
@ApplicationScoped
class ClockProducer {

    @Produces
    Clock utc() {
        return Clock.systemUTC();
    }
}
