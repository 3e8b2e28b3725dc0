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
 * Loads packs, each JAR in a class loader of its own. Whatever a JAR does (no JAR at all, a missing class, a constructor
 * that throws, a null) ends as a {@link FoundPack.Broken} with the reason; nothing of it goes up.
 */
final class PackLoader {
    private static final Messages MESSAGES = Messages.beside(PackLoader.class);
    private static final String SERVICES = "META-INF/services/" + CountryPack.class.getName();

    private final List<URLClassLoader> opened = new CopyOnWriteArrayList<>();
    private final ClassLoader parent = new SpiOnlyClassLoader();
    private final Duration limit;
    private final LoadMarks marks;

    /** @param marks where it is written down what is being loaded */
    PackLoader(LoadMarks marks) {
        this(Duration.ofSeconds(10), marks);
    }

    /**
     * A loader with a limit of its own.
     *
     * @param limit how long a JAR may take
     */
    PackLoader(Duration limit, LoadMarks marks) {
        this.limit = limit;
        this.marks = marks;
    }

    /**
     * The packs of the JARs, those put aside included; at most one good pack for each country, the newest. All are loaded at
     * once, so that several that do not end take no longer than one; those that were being loaded when the last process ended,
     * one by one.
     */
    List<FoundPack> load(List<Path> jars) {
        List<FoundPack> found = new ArrayList<>();
        List<Path> together = new ArrayList<>();
        for (Path jar : jars) {
            switch (marks.course(jar)) {
                case TOGETHER -> together.add(jar);
                case ALONE -> found.addAll(load(List.of(jar), LoadMarks.Course.ALONE));
                case NEVER -> found.add(putAside("pack-load-ended-process", jar, LoadMarks.DEATHS_ALONE));
            }
        }
        found.addAll(load(together, LoadMarks.Course.TOGETHER));
        // Of two with the same version the one found first stays.
        found.sort(Comparator.comparingInt(pack -> place(pack, jars)));
        return onePerCountry(found);
    }

    private static int place(FoundPack pack, List<Path> jars) {
        return jars.stream().map(PackLoader::name).toList().indexOf(pack.file());
    }

    private List<FoundPack> load(List<Path> jars, LoadMarks.Course course) {
        List<RuleThread<List<FoundPack>>> begun = jars.stream()
                .map(jar -> new RuleThread<>("load", () -> load(jar)))
                .toList();
        jars.forEach(jar -> marks.begin(jar, course));
        begun.forEach(Thread::start);
        Set<RuleThread<List<FoundPack>>> late = RuleDeadline.awaitAll(limit, begun);
        List<FoundPack> found = new ArrayList<>();
        for (int at = 0; at < begun.size(); at++) {
            Path jar = jars.get(at);
            marks.end(jar);
            found.addAll(
                    late.contains(begun.get(at))
                            ? List.of(putAside("pack-load-overdue", jar, Math.max(1, limit.toSeconds())))
                            : loaded(begun.get(at), name(jar)));
        }
        return found;
    }

    /** @param measure how many seconds or processes it took */
    private static FoundPack putAside(String why, Path jar, long measure) {
        return FoundPack.Broken.unnamed(name(jar), MESSAGES.get(why, name(jar), measure));
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    private static List<FoundPack> loaded(RuleThread<List<FoundPack>> ended, String file) {
        try {
            return ended.answer();
        } catch (Throwable error) {
            return List.of(broken(file, error));
        }
    }

    /** Class loaders hold their JARs open until then. */
    void close() throws IOException {
        for (URLClassLoader loader : opened) {
            loader.close();
        }
    }

    private List<FoundPack> load(Path jar) {
        String file = name(jar);
        try {
            demandService(jar);
            List<FoundPack> packs = new ArrayList<>();
            for (ServiceLoader.Provider<CountryPack> provider : providers(jar)) {
                packs.add(load(provider, file));
            }
            return packs;
        } catch (Throwable error) {
            return List.of(broken(file, error));
        }
    }

    private static FoundPack load(ServiceLoader.Provider<CountryPack> provider, String file) {
        try {
            CountryPack pack = provider.get();
            FoundPack.Good good = PackReader.read(pack, file);
            PackRehearsal.of(pack);
            return good;
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

    private static void demandService(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(SERVICES) == null) {
                throw new IllegalArgumentException("No " + SERVICES);
            }
        }
    }

    private static FoundPack.Broken broken(String file, Throwable error) {
        Throwable cause =
                error instanceof ServiceConfigurationError && error.getCause() != null ? error.getCause() : error;
        return FoundPack.Broken.unnamed(file, MESSAGES.get("pack-failed", file, Texts.describe(cause)));
    }

    /** Of two with the same version the one found first stays: a pack that ships before the organisation's. */
    private static List<FoundPack> onePerCountry(List<FoundPack> found) {
        Map<String, FoundPack.Good> newest = new HashMap<>();
        for (FoundPack pack : found) {
            if (pack instanceof FoundPack.Good good) {
                newest.merge(
                        good.country().code().value(),
                        good,
                        (first, second) -> second.version().compareTo(first.version()) > 0 ? second : first);
            }
        }
        return found.stream()
                .map(pack -> pack instanceof FoundPack.Good good ? judged(good, newest) : pack)
                .sorted(Comparator.comparing(PackLoader::country).thenComparing(FoundPack::file))
                .toList();
    }

    private static FoundPack judged(FoundPack.Good pack, Map<String, FoundPack.Good> newest) {
        FoundPack.Good winner = newest.getOrDefault(pack.country().code().value(), pack);
        return isSame(winner, pack)
                ? pack
                : pack.becauseOf(MESSAGES.get(
                        "pack-superseded",
                        pack.file(),
                        winner.file(),
                        winner.version().toString()));
    }

    /** Not equals: the same JAR in two folders may be equal in all, and still only one of them is used. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(FoundPack.Good one, FoundPack.Good other) {
        return one == other;
    }

    private static String country(FoundPack pack) {
        return pack instanceof FoundPack.Good good
                ? good.country().code().value()
                : ((FoundPack.Broken) pack).country();
    }
}
