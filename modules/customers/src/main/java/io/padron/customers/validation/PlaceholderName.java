package io.padron.customers.validation;

import io.padron.kernel.text.Folding;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes a text that stands in the place of a name: dashes, numbers, dates, or what a spreadsheet writes for an
 * empty cell.
 */
final class PlaceholderName {

    private static final Set<String> NO_NAMES = Set.of(
            "true",
            "false",
            "verdadero",
            "falso",
            "null",
            "nan",
            "none",
            "undefined",
            "n/a",
            "na",
            "sin nombre",
            "no aplica");

    /** 12-ene-2024, 3 de mayo de 1990. */
    private static final Pattern DATE_IN_WORDS =
            Pattern.compile("[0-9]{1,4}[-/ ](?:de )?[a-z]{3,10}\\.?[-/ ](?:de )?[0-9]{1,4}");

    private static final int LONGEST = 24;

    private PlaceholderName() {}

    /**
     * Returns whether a cleaned text has no letter, or is a placeholder word or a date. The check of the first
     * character skips the pattern for most names.
     */
    static boolean isPlaceholder(String cleaned) {
        if (cleaned.codePoints().noneMatch(Character::isLetter)) {
            return true;
        }
        if (cleaned.length() > LONGEST) {
            return false;
        }
        String folded = Folding.fold(cleaned);
        return NO_NAMES.contains(folded)
                || (Character.isDigit(folded.charAt(0))
                        && DATE_IN_WORDS.matcher(folded).matches());
    }
}
