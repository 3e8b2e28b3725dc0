package io.padron.web.pages.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The moderate and minor violations that remain, with their reason: see docs/accessibility.md. All others fail the
 * test.
 */
final class KnownAccessibilityViolations {

    private static final Path LIST = Path.of("../docs/accessibility.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Set<String> RULES = readRules();

    private KnownAccessibilityViolations() {}

    /** Whether violations of this axe rule are known. */
    static boolean contains(String rule) {
        return RULES.contains(rule);
    }

    private static Set<String> readRules() {
        try {
            return LINE.matcher(Files.readString(LIST))
                    .results()
                    .map((MatchResult line) -> line.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
