package io.padron.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The folded words by which names are found. An apostrophe within a word parts it and does not: {@code D'Unger} is stored as
 * d, unger and dunger, and looked for as dunger.
 */
public final class SearchWords {

    /** No name has more. */
    public static final int MOST = 16;

    private static final int LONGEST = 40;
    private static final String APOSTROPHES = "'’‘`´ʼ′";

    private SearchWords() {}

    /** Of what is looked for or compared: each word once. */
    public static List<String> typed(String text) {
        List<String> words = new ArrayList<>(MOST);
        add(joined(text), words);
        return words;
    }

    /** Of a name that is to be found: each word once. */
    public static List<String> stored(String name) {
        List<String> words = new ArrayList<>(MOST);
        add(name, words);
        String joined = joined(name);
        if (!joined.equals(name)) {
            add(joined, words);
        }
        return words;
    }

    /** Without apostrophes between letters. */
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean joins = APOSTROPHES.indexOf(sign) >= 0
                    && at > 0
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 1));
            if (!joins) {
                joined.append(sign);
            }
        }
        return joined.length() == text.length() ? text : joined.toString();
    }

    private static void add(String text, List<String> words) {
        String folded = Folding.fold(text);
        int begin = 0;
        while (begin < folded.length() && words.size() < MOST) {
            int end = begin;
            while (end < folded.length() && isOfWord(folded.codePointAt(end))) {
                end = folded.offsetByCodePoints(end, 1);
            }
            String word = folded.substring(begin, Math.min(end, begin + LONGEST));
            if (!word.isEmpty() && !words.contains(word)) {
                words.add(word);
            }
            begin = end < folded.length() ? folded.offsetByCodePoints(end, 1) : end;
        }
    }

    /** Letters and numbers of every script. */
    private static boolean isOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.LETTER_NUMBER
                || Character.getType(sign) == Character.OTHER_NUMBER;
    }
}
