package io.padron.imports.files.xlsx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a format shows a number.
 *
 * @param date whether as a date or time
 * @param mask the places for its digits, when the format has nothing but places and literals
 */
record CellFormat(boolean date, Optional<DigitMask> mask) {

    static final CellFormat GENERAL = new CellFormat(false, Optional.empty());

    private static final CellFormat DATE = new CellFormat(true, Optional.empty());

    /** The numbers of built-in formats of dates and times; some differ by country, all of them are dates. */
    private static final Pattern BUILT_IN_DATE = Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

    /** Quoted and escaped characters, colours and locales in brackets: none of it shows the number. */
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final Pattern DATE_LETTER = Pattern.compile("[dmyhs]");

    /** The words for no format at all. */
    private static final Set<String> GENERAL_NAMES = Set.of("general", "standard", "@", "");

    /** The format of that number, and its code unless it is built in. */
    static CellFormat of(String id, @Nullable String code) {
        if (code == null) {
            return BUILT_IN_DATE.matcher(id).matches() ? DATE : GENERAL;
        }
        String shown =
                NOT_SHOWN.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        if (GENERAL_NAMES.contains(shown) && shown.length() == code.strip().length()) {
            return GENERAL;
        }
        if (!shown.startsWith("general") && DATE_LETTER.matcher(shown).find()) {
            return DATE;
        }
        return new CellFormat(false, DigitMask.of(code));
    }
}
