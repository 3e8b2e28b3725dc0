package io.padron.identity.packs;

import io.padron.access.Guarded;
import io.padron.identity.RuleHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

@ApplicationScoped
@Guarded
class PackRuleHealth implements RuleHealth {

    @Inject
    RuleEvaluator ruleEvaluator;

    @Override
    public boolean isAnyStuck(Duration time) throws InterruptedException {
        return ruleEvaluator.isAnyStuck(time);
    }
}
