package io.padron.identity.packs;

import io.padron.id.spi.IdentityRule;
import io.padron.identity.CountryView;
import io.padron.identity.PackPutAsideException;
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

/** The packs of this server, loaded once when it starts; one whose rule does not answer is put aside until the next start. */
@ApplicationScoped
class Packs {
    private static final Logger LOG = System.getLogger(Packs.class.getName());
    private static final Messages MESSAGES = Messages.beside(Packs.class);

    private final PackLoader loader = new PackLoader(LoadMarks.ofThisServer());
    private final Map<CountryCode, Message> failures = new ConcurrentHashMap<>();
    private final Map<CountryCode, Message> putAside = new ConcurrentHashMap<>();
    private volatile List<FoundPack> found = List.of();
    private volatile Map<CountryCode, FoundPack.Good> active = Map.of();

    /** So that a pack's error is told when the server starts and not when somebody first asks. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        found.forEach(pack -> {
            if (pack instanceof FoundPack.Broken broken) {
                LOG.log(Level.WARNING, broken.error().es());
            }
        });
    }

    @PostConstruct
    void load() {
        use(loader.load(PackJars.ofThisServer()));
    }

    /** Throws nothing checked: the container refuses to deploy such a method. */
    @PreDestroy
    void close() {
        try {
            loader.close();
        } catch (IOException left) {
            LOG.log(Level.WARNING, "A pack stays open until the process ends", left);
        }
    }

    void use(List<FoundPack> packs) {
        found = packs;
        active = goods().collect(
                        Collectors.toUnmodifiableMap(pack -> pack.country().code(), Function.identity()));
    }

    /**
     * @throws PackPutAsideException while many numbers are judged together, when the pack was put aside: that it is gone must
     *     not look like a country without rules to half of them
     */
    Optional<FoundPack.Good> active(CountryCode country) {
        FoundPack.Good pack = active.get(country);
        Message reason = putAside.get(country);
        if (pack == null && reason != null && RuleThread.current().isPresent()) {
            throw new PackPutAsideException(country, reason);
        }
        return Optional.ofNullable(pack);
    }

    /** Puts the pack aside whose rule did not answer in time. */
    synchronized PackPutAsideException putAside(RuleThread.RuleInUse overdue, Duration time) {
        FoundPack.Good pack = overdue.pack();
        CountryCode country = pack.country().code();
        Message reason = MESSAGES.get(
                "pack-rule-overdue",
                pack.file(),
                overdue.rule().getClass().getSimpleName(),
                Math.max(1, time.toSeconds()),
                pack.country().name(),
                country.value());
        if (putAside.putIfAbsent(country, reason) == null) {
            use(found.stream()
                    .map(each -> each.equals(pack) ? pack.becauseOf(reason) : each)
                    .toList());
            LOG.log(Level.WARNING, reason.es());
        }
        return new PackPutAsideException(country, reason);
    }

    Stream<CountryView> countries() {
        return goods().map(FoundPack.Good::country);
    }

    List<PackView> views() {
        return found.stream()
                .map(pack -> pack instanceof FoundPack.Good good
                        ? good.view(
                                Optional.ofNullable(failures.get(good.country().code())))
                        : ((FoundPack.Broken) pack).view())
                .toList();
    }

    /** Remembers for the screen how a rule failed last. */
    void failed(FoundPack.Good pack, IdentityRule rule, Throwable error) {
        Message told =
                MESSAGES.get("pack-rule-failed", pack.file(), rule.getClass().getSimpleName(), Texts.place(error));
        if (failures.put(pack.country().code(), told) == null) {
            LOG.log(Level.WARNING, told.es());
        }
    }

    private Stream<FoundPack.Good> goods() {
        return found.stream().filter(FoundPack.Good.class::isInstance).map(FoundPack.Good.class::cast);
    }
}
