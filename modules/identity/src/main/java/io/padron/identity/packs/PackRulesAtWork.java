package io.padron.identity.packs;

import io.padron.access.Guarded;
import io.padron.identity.RulesAtWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

@ApplicationScoped
@Guarded
class PackRulesAtWork implements RulesAtWork {

    @Inject
    Judge judge;

    @Override
    public boolean anyStuck(Duration time) throws InterruptedException {
        return judge.anyStuck(time);
    }
}
