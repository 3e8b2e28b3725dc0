package io.padron.web.faults.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies and deletes folders. */
public final class Folders {

    private Folders() {}

    /** Copies without the lock files of processes. */
    public static void copy(Path from, Path to) {
        for (Path file : listRecursively(from)) {
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

    /** Deletes the folder and keeps the targets of links. */
    public static void delete(Path folder) {
        List<Path> inside = listRecursively(folder).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Path file : inside) {
            try {
                Files.delete(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static List<Path> listRecursively(Path folder) {
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
