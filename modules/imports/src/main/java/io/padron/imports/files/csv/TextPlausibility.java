package io.padron.imports.files.csv;

import io.padron.kernel.text.PlainText;

/** Scores how plausible decoded words are as words of a European language. */
final class TextPlausibility {

    private static final String OF_SPANISH = "áéíóúüñÁÉÍÓÚÜÑ";

    /** Letters of other European languages, which occur in names. Rarer letters are ignored. */
    private static final String OF_NEIGHBOURS = "àèìòùâêîôûãõçäëïöÀÈÌÒÙÂÊÎÔÛÃÕÇÄËÏÖ";

    /** Characters that occur beside words, and possibly between them. */
    private static final String BESIDE_WORDS = " ªº°¿¡«»“”‘’–—…€´·®™©²³½¼¾×\u00A0";

    private static final int SURE = 3;

    private TextPlausibility() {}

    /**
     * Scores from -1, when every non-ASCII character is where none can be, to 1, when each is a Spanish letter in a
     * plausible position; 0 without such characters.
     */
    static double scoreText(String words) {
        long points = 0;
        long signs = 0;
        for (int at = 0; at < words.length(); at++) {
            char sign = words.charAt(at);
            if (sign > 0x7F) {
                char before = at == 0 ? '\n' : words.charAt(at - 1);
                char behind = at + 1 == words.length() ? '\n' : words.charAt(at + 1);
                points += isMiscased(words, at, behind)
                        ? -SURE
                        : isApostrophe(words, at, behind) ? SURE : scoreSign(sign, before, behind);
                signs++;
            }
        }
        return signs == 0 ? 0 : (double) points / (signs * SURE);
    }

    private static int scoreSign(char sign, char before, char behind) {
        boolean inWord = Character.isLetter(before) || Character.isLetter(behind);
        if (!PlainText.isReadable(Character.toString(sign)) && !Character.isSurrogate(sign)) {
            return -SURE;
        }
        if (Character.isLetter(sign) && sign != 'ª' && sign != 'º') {
            return inWord ? scoreLetter(sign) : 0;
        }
        if (BESIDE_WORDS.indexOf(sign) >= 0) {
            boolean between = Character.isLetter(before) && Character.isLetter(behind);
            return between && sign != '’' ? -1 : 0;
        }
        return inWord ? -SURE : -1;
    }

    private static int scoreLetter(char sign) {
        return OF_SPANISH.indexOf(sign) >= 0 ? SURE : OF_NEIGHBOURS.indexOf(sign) >= 0 ? 1 : 0;
    }

    /**
     * Whether the character is an apostrophe of a possessive or behind an initial, as in Sam’s, O’brien and D’Ávila. In
     * MacRoman the same byte is í, so the one in D’az and Mar’a is ambiguous.
     */
    private static boolean isApostrophe(String words, int at, char behind) {
        if (words.charAt(at) != '’' || at == 0 || !Character.isLetter(words.charAt(at - 1))) {
            return false;
        }
        boolean possessive = (behind == 's' || behind == 'S')
                && (at + 2 == words.length() || !Character.isLetter(words.charAt(at + 2)));
        boolean initial = at == 1 || !Character.isLetter(words.charAt(at - 2));
        char before = words.charAt(at - 1);
        return possessive
                || (initial
                        && Character.isLetter(behind)
                        && (before == 'O' || before == 'o' || Character.isUpperCase(behind)));
    }

    /**
     * Whether the case of a letter is implausible: a capital behind a small letter, or a small letter before a capital
     * or at the end of a word of capitals.
     */
    private static boolean isMiscased(String words, int at, char behind) {
        char sign = words.charAt(at);
        if (Character.isUpperCase(sign)) {
            return at > 0 && Character.isLowerCase(words.charAt(at - 1));
        }
        return Character.isLowerCase(sign)
                && (Character.isUpperCase(behind)
                        || (at > 1
                                && !Character.isLetter(behind)
                                && Character.isUpperCase(words.charAt(at - 1))
                                && Character.isUpperCase(words.charAt(at - 2))));
    }
}
