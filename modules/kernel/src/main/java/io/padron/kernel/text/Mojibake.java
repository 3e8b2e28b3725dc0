package io.padron.kernel.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Detects mojibake: text that was decoded with the wrong encoding, as {@code JosÃ©}, {@code Jos├®} or {@code Mu¤oz}. It
 * is only a doubt, because only the user knows the original.
 */
public final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * Characters that no word of a European language contains. The middle dot, ª, º and spacing accents are not among
     * them.
     */
    private static final String NEVER_IN_WORDS = "¡¢£¤¥¦§©«¬®±²³µ¶¹»¼½¾¿×÷‚ƒ„…†‡ˆ‰‹›•˜™€√∂∫≈∆◊ˇ˘˙˚˛Ω∞≤≥∑∏π";

    /** Those that do not follow a word either, unlike currency signs and trade marks. */
    private static final String NEVER_BEHIND_WORDS = "¤¦¬‚ƒ„†‡ˆ‰‹√∂∫≈∆◊";

    private Mojibake() {}

    /** Returns the index of the first suspect character, or -1. */
    public static int indexIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 0x7F && isSuspect(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSuspect(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char behind = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (c == 'Ã' || c == 'Â') {
            // Cleaning may already have removed a soft hyphen or a no-break space that followed.
            return isContinuation(behind)
                    || Character.isLowerCase(before)
                    || (Character.isLetter(before) && Character.isLowerCase(behind));
        }
        if (c == 'Å' || c == 'Ä') {
            return (behind > 0xA0 && behind < 0xC0) || (isContinuation(behind) && Character.isLetter(behind));
        }
        if (c == 'â') {
            return behind == '€' || behind == '„' || behind == '‚';
        }
        if (c == 'ï') {
            return behind == '¿' || behind == '»';
        }
        if (c >= '\u2500' && c <= '\u259F') {
            return Character.isLetter(before) || Character.isLetter(behind);
        }
        return Character.isLetter(before)
                && (Character.isLetter(behind) ? NEVER_IN_WORDS : NEVER_BEHIND_WORDS).indexOf(c) >= 0;
    }

    /** Whether Windows-1252 decodes a continuation byte of UTF-8 to this character. */
    private static boolean isContinuation(char c) {
        return c < 0xC0 ? c >= 0x80 : (c > 0xFF && "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(c) >= 0);
    }

    /** Returns the original of UTF-8 text that was decoded as Windows-1252; empty for any other text. */
    public static Optional<String> repairText(String text) {
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(CharBuffer.wrap(text));
            String repaired = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return repaired.equals(text) || !PlainText.isReadable(repaired) ? Optional.empty() : Optional.of(repaired);
        } catch (CharacterCodingException itIsNot) {
            return Optional.empty();
        }
    }
}
