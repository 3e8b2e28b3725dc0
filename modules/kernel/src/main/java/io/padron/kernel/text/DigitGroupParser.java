package io.padron.kernel.text;

import io.padron.kernel.text.WrittenNumber.Punctuation;
import java.util.ArrayList;
import java.util.List;

/** Parses groups of digits that dots and commas separate; the text between spaces and dashes. */
final class DigitGroupParser {

    private static final int THOUSANDS = 3;

    private final String written;
    private final List<String> groups = new ArrayList<>();
    /** The separators between the groups, in order. */
    private final StringBuilder separators = new StringBuilder();

    private DigitGroupParser(String written) {
        this.written = written;
        int begin = 0;
        for (int at = 0; at <= written.length(); at++) {
            if (at == written.length() || !isDigit(written.charAt(at))) {
                groups.add(written.substring(begin, at));
                begin = at + 1;
                separators.append(at < written.length() ? written.substring(at, at + 1) : "");
            }
        }
    }

    /** Parses each run of digits, dots and commas of a text separately. */
    static WrittenNumber parseAll(String text) {
        StringBuilder all = new StringBuilder(text.length());
        Punctuation punctuation = Punctuation.REGULAR;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isGroupCharacter(text.charAt(end))) {
                end++;
            }
            if (end == at) {
                all.append(text.charAt(at++));
            } else {
                WrittenNumber read = new DigitGroupParser(stripEnd(text.substring(at, end))).parseGroups();
                all.append(read.text());
                punctuation = read.punctuation().compareTo(punctuation) > 0 ? read.punctuation() : punctuation;
                at = end;
            }
        }
        return new WrittenNumber(all.toString(), punctuation);
    }

    /** Removes a final full stop or comma, which was copied from a sentence. */
    private static String stripEnd(String written) {
        int end = written.length();
        while (end > 0 && !isDigit(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(0, end);
    }

    static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    private WrittenNumber parseGroups() {
        int last = groups.size() - 1;
        if (last == 0) {
            return createRegular(written);
        }
        String tail = groups.get(last);
        String head = String.join("", groups.subList(0, last));
        if (areThousands(last + 1)) {
            return createRegular(head + tail);
        }
        boolean decimal = (last == 1 && !head.isEmpty())
                || (areThousands(last) && separators.charAt(last - 1) != separators.charAt(0));
        if (decimal) {
            return isZero(tail) ? createRegular(head) : new WrittenNumber(written, Punctuation.FRACTION);
        }
        if (areThousands(last) && tail.length() == 1) {
            return createRegular(head + "-" + tail);
        }
        return new WrittenNumber(written, Punctuation.IRREGULAR_GROUPS);
    }

    /**
     * Whether the first group has one to three digits, the others have three, and one character separates them all.
     */
    private boolean areThousands(int count) {
        String first = groups.get(0);
        if (first.isEmpty() || first.length() > THOUSANDS) {
            return false;
        }
        for (int at = 1; at < count; at++) {
            if (groups.get(at).length() != THOUSANDS || separators.charAt(at - 1) != separators.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static WrittenNumber createRegular(String text) {
        return new WrittenNumber(text, Punctuation.REGULAR);
    }

    private static boolean isGroupCharacter(char c) {
        return isDigit(c) || c == '.' || c == ',';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
