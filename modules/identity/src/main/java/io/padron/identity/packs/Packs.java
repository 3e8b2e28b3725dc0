package io.padron.identity.packs;

import io.padron.id.spi.IdentityRule;
import io.padron.identity.CountryView;
import io.padron.identity.PackQuarantinedException;
import io.padron.identity.PackView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packs of this server, loaded once at the start. A pack whose rule exceeds its time limit is quarantined until the
 * next start.
 */
@ApplicationScoped
class Packs {
    private static final Logger LOG = System.getLogger(Packs.class.getName());
    private static final Messages MESSAGES = Messages.forClass(Packs.class);

    private final PackLoader loader = new PackLoader(PackLoadLog.ofThisServer());
    private final Map<CountryCode, Message> failures = new ConcurrentHashMap<>();
    private final Map<CountryCode, Message> quarantined = new ConcurrentHashMap<>();
    private volatile List<LoadedPack> found = List.of();
    private volatile Map<CountryCode, LoadedPack.ValidPack> active = Map.of();

    /** Loads the packs at the server's start, so that a pack's error is logged then and not at the first request. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        found.forEach(pack -> {
            if (pack instanceof LoadedPack.BrokenPack brokenPack) {
                LOG.log(Level.WARNING, brokenPack.error().es());
            }
        });
    }

    @PostConstruct
    void load() {
        activate(loader.load(PackJars.ofThisServer()));
    }

    /** Catches the IOException, because the container rejects a pre-destroy method with checked exceptions. */
    @PreDestroy
    void close() {
        try {
            loader.close();
        } catch (IOException left) {
            LOG.log(Level.WARNING, "A pack stays open until the process ends", left);
        }
    }

    void activate(List<LoadedPack> packs) {
        found = packs;
        active = activePacks()
                .collect(Collectors.toUnmodifiableMap(pack -> pack.country().code(), Function.identity()));
    }

    /**
     * @throws PackQuarantinedException in a batch of checks, when the pack was quarantined meanwhile: to the rest of
     *         the batch, its absence must not look like a country without rules
     */
    Optional<LoadedPack.ValidPack> findActive(CountryCode country) {
        LoadedPack.ValidPack pack = active.get(country);
        Message reason = quarantined.get(country);
        if (pack == null && reason != null && RuleThread.current().isPresent()) {
            throw new PackQuarantinedException(country, reason);
        }
        return Optional.ofNullable(pack);
    }

    /** Quarantines the pack whose rule exceeded its time limit. */
    synchronized PackQuarantinedException quarantine(RuleThread.RuleInUse overdue, Duration time) {
        LoadedPack.ValidPack pack = overdue.pack();
        CountryCode country = pack.country().code();
        Message reason = MESSAGES.get(
                "pack-rule-overdue",
                pack.file(),
                overdue.rule().getClass().getSimpleName(),
                Math.max(1, time.toSeconds()),
                pack.country().name(),
                country.value());
        if (quarantined.putIfAbsent(country, reason) == null) {
            activate(found.stream()
                    .map(each -> each.equals(pack) ? pack.toBroken(reason) : each)
                    .toList());
            LOG.log(Level.WARNING, reason.es());
        }
        return new PackQuarantinedException(country, reason);
    }

    Stream<CountryView> countries() {
        return activePacks().map(LoadedPack.ValidPack::country);
    }

    List<PackView> views() {
        return found.stream()
                .map(pack -> pack instanceof LoadedPack.ValidPack validPack
                        ? validPack.view(Optional.ofNullable(
                                failures.get(validPack.country().code())))
                        : ((LoadedPack.BrokenPack) pack).view())
                .toList();
    }

    /** Records the last failure of a rule, which pages show. */
    void recordFailure(LoadedPack.ValidPack pack, IdentityRule rule, Throwable error) {
        Message message = MESSAGES.get(
                "pack-rule-failed", pack.file(), rule.getClass().getSimpleName(), SpiTexts.findCodeLocation(error));
        if (failures.put(pack.country().code(), message) == null) {
            LOG.log(Level.WARNING, message.es());
        }
    }

    private Stream<LoadedPack.ValidPack> activePacks() {
        return found.stream().filter(LoadedPack.ValidPack.class::isInstance).map(LoadedPack.ValidPack.class::cast);
    }
}
