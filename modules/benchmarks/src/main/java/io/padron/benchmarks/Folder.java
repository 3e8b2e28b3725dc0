package io.padron.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder that no process uses, to be copied and deleted as a whole. */
record Folder(Path path) {

    void copyTo(Path copy) throws IOException {
        for (Path file : listFiles()) {
            Files.copy(file, copy.resolve(path.relativize(file)));
        }
    }

    void delete() throws IOException {
        List<Path> files = listFiles();
        files.sort(Comparator.reverseOrder());
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private List<Path> listFiles() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
