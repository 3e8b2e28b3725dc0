package io.padron.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of a database's folder; nobody may have the original open. */
final class DerbyTwin implements Subject.Twin {

    private final Path copy;

    DerbyTwin(Path original, Path copy) throws IOException {
        this.copy = copy;
        for (Path file : files(original)) {
            Files.copy(file, copy.resolve(original.relativize(file)));
        }
    }

    @Override
    public Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:derby:" + copy);
    }

    @Override
    public void close() throws SQLException, IOException {
        Subject.letGo("jdbc:derby:" + copy);
        List<Path> files = files(copy);
        files.sort(Comparator.reverseOrder());
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
