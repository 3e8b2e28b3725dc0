package io.padron.identity.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the JARs of packs: shipped packs in the folder of the system property {@code padron.packs.shipped}, the
 * organisation's own in {@code plugins} of the folder {@code padron.home}. The launcher sets both.
 */
final class PackJars {

    private PackJars() {}

    /** Returns the JARs, shipped ones first, each folder by file name. */
    static List<Path> ofThisServer() {
        String shipped = System.getProperty("padron.packs.shipped", "");
        return Stream.of(
                        shipped.isEmpty() ? Stream.<Path>empty() : in(Path.of(shipped)),
                        in(Path.of(System.getProperty("padron.home", "padron-home"), "plugins")))
                .flatMap(jars -> jars)
                .toList();
    }

    static Stream<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException error) {
            throw new UncheckedIOException("Cannot list the packs in " + folder, error);
        }
    }
}
