package io.padron.imports.files.xlsx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number format of a cell.
 *
 * @param date whether it shows the number as a date or time
 * @param mask the places for the digits, when the format has only places and literals
 */
record CellFormat(boolean date, Optional<DigitMask> mask) {

    static final CellFormat GENERAL = new CellFormat(false, Optional.empty());

    private static final CellFormat DATE = new CellFormat(true, Optional.empty());

    /** The numbers of built-in date and time formats. Some differ by country, but all of them are dates. */
    private static final Pattern BUILT_IN_DATE = Pattern.compile("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");

    /** Quoted and escaped characters, colours and locales in brackets, which do not show the number. */
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private static final Pattern DATE_LETTER = Pattern.compile("[dmyhs]");

    /** The names of the format that shows the number unchanged. */
    private static final Set<String> GENERAL_NAMES = Set.of("general", "standard", "@", "");

    /**
     * Parses a format.
     *
     * @param id its number
     * @param code null for a built-in format
     */
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
