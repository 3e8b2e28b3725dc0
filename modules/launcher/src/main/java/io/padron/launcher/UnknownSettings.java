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

/** Finds variables that look like settings of Padrón but are not; most are misspelled. */
final class UnknownSettings {

    private static final String PREFIX = "PADRON_";

    /** The largest edit distance at which a setting is suggested. */
    private static final int MISSPELT = 3;

    private UnknownSettings() {}

    /**
     * Returns one line per unknown variable, with the setting that it probably stands for. It never shows a value,
     * which may be a secret.
     */
    static List<String> createWarnings(Set<String> names) {
        List<String> warnings = new ArrayList<>();
        for (String name : new TreeSet<>(names)) {
            if (name.toUpperCase(Locale.ROOT).startsWith(PREFIX) && !isKnown(name)) {
                Sentence warning = suggest(name)
                        .map(known -> Sentence.of("unknown-setting-suggestion", Sentence.quote(name), known))
                        .orElseGet(() -> Sentence.of("unknown-setting", Sentence.quote(name)));
                warnings.add(warning.es() + " / " + warning.en());
            }
        }
        return warnings;
    }

    private static boolean isKnown(String name) {
        return Stream.of(Setting.values()).anyMatch(setting -> setting.name().equals(name));
    }

    private static Optional<Setting> suggest(String name) {
        return findClosest(name.toUpperCase(Locale.ROOT), List.of(Setting.values()), Setting::name);
    }

    /** Returns the known setting with the smallest edit distance, if that is small enough. */
    static <T> Optional<T> findClosest(String given, List<T> known, Function<T, String> name) {
        return known.stream()
                .filter(one -> distance(given, name.apply(one)) <= MISSPELT)
                .min(Comparator.comparingInt(one -> distance(given, name.apply(one))));
    }

    /** Returns the Levenshtein distance, with two swapped letters counted as one mistake. */
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
