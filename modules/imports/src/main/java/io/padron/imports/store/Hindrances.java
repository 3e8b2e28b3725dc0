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
 * Why runs do not get on at present, as this node has seen it: kept in memory, for the database may be what is full. Each is
 * forgotten soon unless it is told again.
 */
@ApplicationScoped
class Hindrances {

    private static final Duration KEPT = Duration.ofSeconds(45);

    private final Map<ImportId, Hindrance> present = new ConcurrentHashMap<>();
    LongSupplier nanos = System::nanoTime;

    private record Hindrance(ImportView.Failure why, long since) {}

    void tell(ImportId id, ImportView.Failure why) {
        present.values().removeIf(this::isOver);
        present.put(id, new Hindrance(why, nanos.getAsLong()));
    }

    Optional<ImportView.Failure> of(ImportId id) {
        return Optional.ofNullable(present.get(id))
                .filter(hindrance -> !isOver(hindrance))
                .map(Hindrance::why);
    }

    private boolean isOver(Hindrance hindrance) {
        return nanos.getAsLong() - hindrance.since() > KEPT.toNanos();
    }
}
