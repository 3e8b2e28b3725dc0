package io.padron.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * The folded words by which names are found. An apostrophe within a word parts it and does not: {@code D'Unger} is stored as
 * d, unger and dunger, and looked for as dunger.
 */
public final class WordTokenizer {

    /** No name has more. */
    public static final int MAX_WORDS = 16;

    private static final int MAX_WORD_LENGTH = 40;
    private static final String APOSTROPHES = "'’‘`´ʼ′";

    private WordTokenizer() {}

    /** Of what is looked for or compared: each word once. */
    public static List<String> tokenizeQuery(String text) {
        List<String> words = new ArrayList<>(MAX_WORDS);
        addWords(removeApostrophes(text), words);
        return words;
    }

    /** Of a name that is to be found: each word once. */
    public static List<String> tokenizeName(String name) {
        List<String> words = new ArrayList<>(MAX_WORDS);
        addWords(name, words);
        String joined = removeApostrophes(name);
        if (!joined.equals(name)) {
            addWords(joined, words);
        }
        return words;
    }

    /** Without apostrophes between letters. */
    private static String removeApostrophes(String text) {
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
    private static boolean isWordCharacter(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.LETTER_NUMBER
                || Character.getType(sign) == Character.OTHER_NUMBER;
    }
}
