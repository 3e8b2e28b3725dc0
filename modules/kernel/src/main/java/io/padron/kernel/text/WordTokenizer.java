package io.padron.kernel.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits names and queries into folded words. A name with an apostrophe is stored in both forms: {@code D'Unger} as d,
 * unger and dunger. A query has only the joined form, dunger.
 */
public final class WordTokenizer {

    /** The maximum number of words of a name. */
    public static final int MAX_WORDS = 16;

    private static final int MAX_WORD_LENGTH = 40;
    private static final String APOSTROPHES = "'’‘`´ʼ′";

    private WordTokenizer() {}

    /** Returns the distinct words of a query, or of a name to compare. */
    public static List<String> tokenizeQuery(String text) {
        List<String> words = new ArrayList<>(MAX_WORDS);
        addWords(removeApostrophes(text), words);
        return words;
    }

    /** Returns the distinct words under which a name is stored. */
    public static List<String> tokenizeName(String name) {
        List<String> words = new ArrayList<>(MAX_WORDS);
        addWords(name, words);
        String joined = removeApostrophes(name);
        if (!joined.equals(name)) {
            addWords(joined, words);
        }
        return words;
    }

    /** Removes apostrophes between letters. */
    private static String removeApostrophes(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean joins = APOSTROPHES.indexOf(c) >= 0
                    && at > 0
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 1));
            if (!joins) {
                joined.append(c);
            }
        }
        return joined.length() == text.length() ? text : joined.toString();
    }

    private static void addWords(String text, List<String> words) {
        String folded = Folding.fold(text);
        int begin = 0;
        while (begin < folded.length() && words.size() < MAX_WORDS) {
            int end = begin;
            while (end < folded.length() && isWordCharacter(folded.codePointAt(end))) {
                end = folded.offsetByCodePoints(end, 1);
            }
            String word = folded.substring(begin, Math.min(end, begin + MAX_WORD_LENGTH));
            if (!word.isEmpty() && !words.contains(word)) {
                words.add(word);
            }
            begin = end < folded.length() ? folded.offsetByCodePoints(end, 1) : end;
        }
    }

    /** Letters and numbers of every script. */
    private static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }
}
