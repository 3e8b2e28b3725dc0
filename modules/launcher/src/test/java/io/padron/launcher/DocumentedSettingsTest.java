package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentedSettingsTest {

    private static final Path README = Path.of("../../README.md");

    @Test
    void theTableOfTheReadmeListsEverySettingAndNoOther() throws IOException {
        Set<String> listed = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("| `PADRON_"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> Pattern.compile("PADRON_[A-Z_]+").matcher(cell).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known =
                Stream.of(Setting.values()).map(Setting::name).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, listed);
    }
}
