package io.padron.imports.store;

import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The reasons why runs cannot continue at present, as seen by this node. They are held in memory, for the database may
 * be the cause. Each entry expires soon unless it is reported again.
 */
@ApplicationScoped
class StalledRuns {

    private static final Duration KEPT = Duration.ofSeconds(45);

    private final Map<ImportId, StallReason> present = new ConcurrentHashMap<>();
    LongSupplier nanos = System::nanoTime;

    private record StallReason(ImportView.ImportError reason, long since) {}

    void reportStall(ImportId id, ImportView.ImportError why) {
        present.values().removeIf(this::isExpired);
        present.put(id, new StallReason(why, nanos.getAsLong()));
    }

    Optional<ImportView.ImportError> findReason(ImportId id) {
        return Optional.ofNullable(present.get(id))
                .filter(stallReason -> !isExpired(stallReason))
                .map(StallReason::reason);
    }

    private boolean isExpired(StallReason stallReason) {
        return nanos.getAsLong() - stallReason.since() > KEPT.toNanos();
    }
}
