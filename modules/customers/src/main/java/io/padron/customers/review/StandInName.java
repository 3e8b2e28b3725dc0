package io.padron.customers.review;

import io.padron.kernel.Folding;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what stands in the place of a name and is none: dashes, numbers, dates, what a spreadsheet makes of an empty cell. */
final class StandInName {

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

    private StandInName() {}

    /** Whether a tidy text has no letter at all, or is such a word or date. Names as usual are told by their first sign. */
    static boolean isOne(String tidy) {
        if (tidy.codePoints().noneMatch(Character::isLetter)) {
            return true;
        }
        if (tidy.length() > LONGEST) {
            return false;
        }
        String folded = Folding.fold(tidy);
        return NO_NAMES.contains(folded)
                || (Character.isDigit(folded.charAt(0))
                        && DATE_IN_WORDS.matcher(folded).matches());
    }
}
