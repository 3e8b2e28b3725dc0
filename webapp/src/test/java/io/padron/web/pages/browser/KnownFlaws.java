package io.padron.web.pages.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The moderate and minor violations that remain, with their reason: docs/accessibility.md. Others are complaints. */
final class KnownFlaws {

    private static final Path LIST = Path.of("../docs/accessibility.md");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    private static final Set<String> RULES = read();

    private KnownFlaws() {}

    /** Whether violations of this rule of axe are on the list. */
    static boolean are(String rule) {
        return RULES.contains(rule);
    }

    private static Set<String> read() {
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
