package io.padron.identity.packs;

import io.padron.id.spi.CountryPack;
import io.padron.kernel.Messages;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarFile;

/**
 * Loads packs, each JAR in a class loader of its own. Whatever is wrong with a JAR (not a JAR, a missing class, a
 * constructor that throws, a null) results in a {@link LoadedPack.BrokenPack} with the reason; no exception escapes.
 */
final class PackLoader {
    private static final Messages MESSAGES = Messages.forClass(PackLoader.class);
    private static final String SERVICES = "META-INF/services/" + CountryPack.class.getName();

    private final List<URLClassLoader> opened = new CopyOnWriteArrayList<>();
    private final ClassLoader parent = new SpiOnlyClassLoader();
    private final Duration limit;
    private final PackLoadLog loadLog;

    /** @param loadLog the log of the loads */
    PackLoader(PackLoadLog loadLog) {
        this(Duration.ofSeconds(10), loadLog);
    }

    /**
     * Creates a loader with a time limit.
     *
     * @param limit the maximum time to load a JAR
     */
    PackLoader(Duration limit, PackLoadLog loadLog) {
        this.limit = limit;
        this.loadLog = loadLog;
    }

    /**
     * Loads the packs of the JARs, quarantined ones included; at most one valid pack for each country, the newest. JARs
     * are loaded concurrently, so that several that hang take no longer than one. JARs that were being loaded when the
     * last process ended are loaded one by one.
     */
    List<LoadedPack> load(List<Path> jars) {
        List<LoadedPack> found = new ArrayList<>();
        List<Path> together = new ArrayList<>();
        for (Path jar : jars) {
            switch (loadLog.stageOf(jar)) {
                case TOGETHER -> together.add(jar);
                case ALONE -> found.addAll(load(List.of(jar), PackLoadLog.LoadStage.ALONE));
                case NEVER -> found.add(quarantine("pack-load-ended-process", jar, PackLoadLog.MAX_CRASHES_ALONE));
            }
        }
        found.addAll(load(together, PackLoadLog.LoadStage.TOGETHER));
        // Restores the order of the JARs: of two packs with the same version, the first is used.
        found.sort(Comparator.comparingInt(pack -> indexOfJar(pack, jars)));
        return keepNewestPerCountry(found);
    }

    private static int indexOfJar(LoadedPack pack, List<Path> jars) {
        return jars.stream().map(PackLoader::name).toList().indexOf(pack.file());
    }

    private List<LoadedPack> load(List<Path> jars, PackLoadLog.LoadStage loadStage) {
        List<RuleThread<List<LoadedPack>>> threads = jars.stream()
                .map(jar -> new RuleThread<>("load", () -> load(jar)))
                .toList();
        jars.forEach(jar -> loadLog.markBegin(jar, loadStage));
        threads.forEach(Thread::start);
        Set<RuleThread<List<LoadedPack>>> late = RuleTimeLimit.awaitAll(limit, threads);
        List<LoadedPack> found = new ArrayList<>();
        for (int at = 0; at < threads.size(); at++) {
            Path jar = jars.get(at);
            loadLog.markEnd(jar);
            found.addAll(
                    late.contains(threads.get(at))
                            ? List.of(quarantine("pack-load-overdue", jar, Math.max(1, limit.toSeconds())))
                            : resultOf(threads.get(at), name(jar)));
        }
        return found;
    }

    /** @param measure the seconds or processes that it took */
    private static LoadedPack quarantine(String why, Path jar, long measure) {
        return LoadedPack.BrokenPack.ofUnknownCountry(name(jar), MESSAGES.get(why, name(jar), measure));
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    private static List<LoadedPack> resultOf(RuleThread<List<LoadedPack>> ended, String file) {
        try {
            return ended.result();
        } catch (Throwable error) {
            return List.of(broken(file, error));
        }
    }

    /** Closes the class loaders, which keep their JARs open. */
    void close() throws IOException {
        for (URLClassLoader loader : opened) {
            loader.close();
        }
    }

    private List<LoadedPack> load(Path jar) {
        String file = name(jar);
        try {
            requireService(jar);
            List<LoadedPack> packs = new ArrayList<>();
            for (ServiceLoader.Provider<CountryPack> provider : providers(jar)) {
                packs.add(load(provider, file));
            }
            return packs;
        } catch (Throwable error) {
            return List.of(broken(file, error));
        }
    }

    private static LoadedPack load(ServiceLoader.Provider<CountryPack> provider, String file) {
        try {
            CountryPack pack = provider.get();
            LoadedPack.ValidPack validPack = PackReader.read(pack, file);
            PackSelfTest.run(pack);
            return validPack;
        } catch (Throwable error) {
            return broken(file, error);
        }
    }

    private List<ServiceLoader.Provider<CountryPack>> providers(Path jar) throws IOException {
        URLClassLoader loader = new URLClassLoader(
                jar.getFileName().toString(), new URL[] {jar.toUri().toURL()}, parent);
        opened.add(loader);
        return ServiceLoader.load(CountryPack.class, loader).stream().toList();
    }

    private static void requireService(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(SERVICES) == null) {
                throw new IllegalArgumentException("No " + SERVICES);
            }
        }
    }

    private static LoadedPack.BrokenPack broken(String file, Throwable error) {
        Throwable cause =
                error instanceof ServiceConfigurationError && error.getCause() != null ? error.getCause() : error;
        return LoadedPack.BrokenPack.ofUnknownCountry(
                file, MESSAGES.get("pack-failed", file, SpiTexts.describe(cause)));
    }

    /**
     * Of two packs with the same version the first is used, so a shipped pack takes precedence over the organisation's.
     */
    private static List<LoadedPack> keepNewestPerCountry(List<LoadedPack> found) {
        Map<String, LoadedPack.ValidPack> newest = new HashMap<>();
        for (LoadedPack pack : found) {
            if (pack instanceof LoadedPack.ValidPack validPack) {
                newest.merge(
                        validPack.country().code().value(),
                        validPack,
                        (first, second) -> second.version().compareTo(first.version()) > 0 ? second : first);
            }
        }
        return found.stream()
                .map(pack -> pack instanceof LoadedPack.ValidPack validPack ? resolveConflict(validPack, newest) : pack)
                .sorted(Comparator.comparing(PackLoader::countryOf).thenComparing(LoadedPack::file))
                .toList();
    }

    private static LoadedPack resolveConflict(LoadedPack.ValidPack pack, Map<String, LoadedPack.ValidPack> newest) {
        LoadedPack.ValidPack winner = newest.getOrDefault(pack.country().code().value(), pack);
        return isSame(winner, pack)
                ? pack
                : pack.toBroken(MESSAGES.get(
                        "pack-superseded",
                        pack.file(),
                        winner.file(),
                        winner.version().toString()));
    }

    /** Compares references: the same JAR in two folders gives equal packs, and only one of them is used. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(LoadedPack.ValidPack one, LoadedPack.ValidPack other) {
        return one == other;
    }

    private static String countryOf(LoadedPack pack) {
        return pack instanceof LoadedPack.ValidPack validPack
                ? validPack.country().code().value()
                : ((LoadedPack.BrokenPack) pack).country();
    }
}
