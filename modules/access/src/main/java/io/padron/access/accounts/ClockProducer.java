package io.padron.access.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock by which things happen: injected as {@link Clock}, so that tests can stop it. */
@ApplicationScoped
class ClockProducer {

    @Produces
    Clock utc() {
        return Clock.systemUTC();
    }
}
