package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Variables that look like settings of Padrón and are none: most are misspelt. */
final class UnknownSettings {

    private static final String PREFIX = "PADRON_";

    /** More letters amiss than that, and it is another word. */
    private static final int MISSPELT = 3;

    private UnknownSettings() {}

    /** A warning for each, on one line, with the setting that is probably meant. A value is never shown: it may be a secret. */
    static List<String> warnings(Set<String> names) {
        List<String> warnings = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            if (name.toUpperCase(Locale.ROOT).startsWith(PREFIX) && !isKnown(name)) {
                Sentence warning = meant(name)
                        .map(known -> Sentence.of("unknown-setting-meant", Sentence.shown(name), known))
                        .orElseGet(() -> Sentence.of("unknown-setting", Sentence.shown(name)));
                warnings.add(warning.es() + " / " + warning.en());
            }
        }
        return warnings;
    }

    private static boolean isKnown(String name) {
        return Stream.of(Setting.values()).anyMatch(setting -> setting.name().equals(name));
    }

    private static Optional<Setting> meant(String name) {
        return closest(name.toUpperCase(Locale.ROOT), List.of(Setting.values()), Setting::name);
    }

    /** That of the known ones whose name needs the fewest letters changed, when these are few. */
    static <T> Optional<T> closest(String given, List<T> known, Function<T, String> name) {
        return known.stream()
                .filter(one -> distance(given, name.apply(one)) <= MISSPELT)
                .min(Comparator.comparingInt(one -> distance(given, name.apply(one))));
    }

    /** Levenshtein's, with two neighbours in the wrong order counted as one mistake. */
    private static int distance(String a, String b) {
        int[][] changes = new int[a.length() + 1][b.length() + 1];
        Arrays.setAll(changes[0], column -> column);
        for (int row = 1; row <= a.length(); row++) {
            changes[row][0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int replaced = changes[row - 1][column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                int moved = Math.min(changes[row - 1][column], changes[row][column - 1]) + 1;
                changes[row][column] = Math.min(replaced, moved);
                if (row > 1
                        && column > 1
                        && a.charAt(row - 1) == b.charAt(column - 2)
                        && a.charAt(row - 2) == b.charAt(column - 1)) {
                    changes[row][column] = Math.min(changes[row][column], changes[row - 2][column - 2] + 1);
                }
            }
        }
        return changes[a.length()][b.length()];
    }
}
