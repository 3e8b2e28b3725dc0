package io.padron.web.faults;

import java.util.Optional;

/** One way to do harm. */
interface Fault {

    /** Does it now, and returns when work goes on; empty when it came too late to disturb anybody. */
    Optional<Struck> strike(Journey journey);
}
