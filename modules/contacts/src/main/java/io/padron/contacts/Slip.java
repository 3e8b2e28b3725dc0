package io.padron.contacts;

/** Whether one slip of the finger makes one word of another: a letter wrong, missing, too many, or two swapped. */
final class Slip {

    private Slip() {}

    static boolean isOne(String meant, String written) {
        if (Math.abs(meant.length() - written.length()) > 1 || meant.equals(written)) {
            return false;
        }
        int at = 0;
        while (at < Math.min(meant.length(), written.length()) && meant.charAt(at) == written.charAt(at)) {
            at++;
        }
        return same(meant, at + 1, written, at + 1)
                || same(meant, at + 1, written, at)
                || same(meant, at, written, at + 1)
                || (swapped(meant, written, at) && same(meant, at + 2, written, at + 2));
    }

    private static boolean same(String meant, int fromMeant, String written, int fromWritten) {
        return fromMeant <= meant.length()
                && fromWritten <= written.length()
                && meant.substring(fromMeant).equals(written.substring(fromWritten));
    }

    private static boolean swapped(String meant, String written, int at) {
        return at + 1 < Math.min(meant.length(), written.length())
                && meant.charAt(at) == written.charAt(at + 1)
                && meant.charAt(at + 1) == written.charAt(at);
    }
}
