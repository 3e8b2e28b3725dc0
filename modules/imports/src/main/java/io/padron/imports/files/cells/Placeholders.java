package io.padron.imports.files.cells;

import io.padron.kernel.text.Folding;
import io.padron.kernel.text.PlainText;
import java.util.Set;

/**
 * Texts that users and systems write into a cell without a value: {@code -}, {@code N/A}, {@code NULL}, {@code sin
 * dato}.
 */
public final class Placeholders {

    private static final int LONGEST = 20;

    private static final String SIGNS = "-–—_.*?/\\#";

    /** Placeholders without spaces and punctuation. */
    private static final Set<String> WORDS = Set.of(
            "null",
            "sindato",
            "sindatos",
            "sininformacion",
            "nodisponible",
            "noaplica",
            "notiene",
            "notienen",
            "nohay",
            "ninguno",
            "ninguna",
            "vacio",
            "sincorreo",
            "sinemail",
            "sintelefono",
            "sinreferencia",
            "notavailable",
            "notapplicable",
            "nodata");

    /** Placeholders only with punctuation or outside name fields: Na and Nan are names. */
    private static final Set<String> SHORT_WORDS = Set.of("na", "nd", "sn", "sd", "nan", "nil", "none");

    private Placeholders() {}

    /**
     * Whether the text means that the field has no value.
     *
     * @param field the path of the field
     */
    public static boolean isPlaceholder(String field, String written) {
        if (written.isEmpty() || written.length() > LONGEST || !mayBegin(written.charAt(0))) {
            return false;
        }
        String text = PlainText.trim(written);
        int signs = 0;
        int zeros = 0;
        for (int at = 0; at < text.length(); at++) {
            signs += SIGNS.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            zeros += text.charAt(at) == '0' ? 1 : 0;
        }
        if (signs == text.length()) {
            return signs > 0;
        }
        if (zeros > 0) {
            return zeros == text.length() && isPhoneOrEmail(field);
        }
        return isWord(field, text, signs > 0);
    }

    /** A fast check that excludes nearly all texts. */
    private static boolean mayBegin(char first) {
        return switch (first) {
            case 'n', 'N', 's', 'S', 'v', 'V', '0', '(', '<', '[' -> true;
            default -> SIGNS.indexOf(first) >= 0 || first > 0x7F || first <= ' ';
        };
    }

    private static boolean isWord(String field, String text, boolean punctuated) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (Character.isLetterOrDigit(sign)) {
                letters.append(sign);
            }
        }
        String word = Folding.fold(letters.toString());
        if (SHORT_WORDS.contains(word)) {
            return punctuated || !isName(field);
        }
        // Null is a surname; NULL and null come from databases.
        boolean ofDatabase = letters.indexOf("NULL") == 0 || letters.indexOf("null") == 0;
        return WORDS.contains(word) && (!word.equals("null") || ofDatabase || !isName(field));
    }

    private static boolean isName(String field) {
        return field.contains("name.") || field.equals("legalName");
    }

    private static boolean isPhoneOrEmail(String field) {
        return field.startsWith("phones[")
                || field.startsWith("emails[")
                || field.endsWith(".phone")
                || field.endsWith(".email");
    }
}
