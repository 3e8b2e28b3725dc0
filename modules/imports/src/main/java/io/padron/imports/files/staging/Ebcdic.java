package io.padron.imports.files.staging;

/** Recognises text in EBCDIC, the encoding of mainframes, in which a blank is 0x40 and digits are 0xF0 to 0xF9. */
final class Ebcdic {

    private static final int FEWEST = 20;

    private Ebcdic() {}

    /** The bytes of blank, comma, semicolon, point, hyphen, at sign and the two line ends, as ASCII would show them. */
    private static final String MARKS = "@k^K`|%\u0015";

    /**
     * Whether nearly all bytes are letters, digits and marks of EBCDIC, and hardly any of ASCII.
     *
     * @param head the first bytes, each as a character
     */
    static boolean isEbcdic(String head) {
        long words = head.chars().filter(Ebcdic::isLetterOrDigit).count();
        long marks = head.chars().filter(c -> MARKS.indexOf(c) >= 0).count();
        long ascii = head.chars().filter(Ebcdic::isAscii).count();
        return words >= FEWEST
                && marks > 0
                && (words + marks) * 10 >= head.length() * 8L
                && ascii * 20 <= head.length();
    }

    private static boolean isAscii(int c) {
        return MARKS.indexOf(c) < 0 && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ' || c == '\n');
    }

    private static boolean isLetterOrDigit(int c) {
        int low = c & 0x0F;
        return switch (c & 0xF0) {
            case 0x80, 0x90, 0xC0, 0xD0 -> low >= 1 && low <= 9;
            case 0xA0, 0xE0 -> low >= 2 && low <= 9;
            case 0xF0 -> low <= 9;
            default -> false;
        };
    }
}
