package io.padron.contacts;

/**
 * Recognises words that differ by one typing error: a letter that is wrong, missing or added, or two that are swapped.
 */
final class OneEdit {

    private OneEdit() {}

    static boolean isOneEditApart(String correct, String written) {
        if (Math.abs(correct.length() - written.length()) > 1 || correct.equals(written)) {
            return false;
        }
        int at = 0;
        while (at < Math.min(correct.length(), written.length()) && correct.charAt(at) == written.charAt(at)) {
            at++;
        }
        return hasSameRest(correct, at + 1, written, at + 1)
                || hasSameRest(correct, at + 1, written, at)
                || hasSameRest(correct, at, written, at + 1)
                || (isSwapped(correct, written, at) && hasSameRest(correct, at + 2, written, at + 2));
    }

    private static boolean hasSameRest(String correct, int fromCorrect, String written, int fromWritten) {
        return fromCorrect <= correct.length()
                && fromWritten <= written.length()
                && correct.substring(fromCorrect).equals(written.substring(fromWritten));
    }

    private static boolean isSwapped(String correct, String written, int at) {
        return at + 1 < Math.min(correct.length(), written.length())
                && correct.charAt(at) == written.charAt(at + 1)
                && correct.charAt(at + 1) == written.charAt(at);
    }
}
