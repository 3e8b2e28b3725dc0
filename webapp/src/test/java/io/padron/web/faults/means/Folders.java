package io.padron.web.faults.means;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
public final class Folders {

    private Folders() {}

    /** Without the marks of processes that hold them. */
    public static void copy(Path from, Path to) {
        for (Path file : inside(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            try {
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.getFileName().toString().endsWith(".lck")
                        && !file.getFileName().toString().equals("lock")) {
                    Files.copy(file, copy);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** What lies behind links stays. */
    public static void delete(Path folder) {
        List<Path> inside =
                inside(folder).stream().sorted(Comparator.reverseOrder()).toList();
        for (Path file : inside) {
            try {
                Files.delete(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static List<Path> inside(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
