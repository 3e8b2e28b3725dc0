package io.padron.web.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Main sources stay small enough to be understood at the first reading. */
class SizeLimitsTest {

    private static final int MAX_LINES = 300;
    private static final int MAX_FILES = 20;

    @Test
    void noFileIsLongerThanTheLimit() throws IOException {
        Map<String, Long> tooLong = new TreeMap<>();
        for (Path file : listMainSources()) {
            try (Stream<String> lines = Files.lines(file)) {
                long count = lines.count();
                if (count > MAX_LINES) {
                    tooLong.put(file.toString(), count);
                }
            }
        }
        assertEquals(Map.of(), tooLong);
    }

    @Test
    void noPackageHasMoreFilesThanTheLimit() throws IOException {
        Map<Path, Long> packages =
                listMainSources().stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertTrue(packages.size() > 50, "too few packages: " + packages.size());
        packages.values().removeIf(count -> count <= MAX_FILES);
        assertEquals(Map.of(), packages);
    }

    private static List<Path> listMainSources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
        }
    }
}
