package io.padron.web.faults;

import java.util.Optional;

/** A kind of fault that the campaign injects. */
interface Fault {

    /** Injects the fault and returns when the work has resumed; empty when the run had already ended. */
    Optional<InjectedFault> injectFault(FaultScenario faultScenario);
}
