package io.padron.kernel;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Mojibake: text that was decoded in another encoding than it was written in, as {@code JosÃ©}, {@code Jos├®} or {@code
 * Mu¤oz}. Only the user can know the original, so it is a doubt.
 */
public final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What no word of a European language holds; the middle dot, ª, º and the accents that stand alone are not here. */
    private static final String NEVER_IN_WORDS = "¡¢£¤¥¦§©«¬®±²³µ¶¹»¼½¾¿×÷‚ƒ„…†‡ˆ‰‹›•˜™€√∂∫≈∆◊ˇ˘˙˚˛Ω∞≤≥∑∏π";

    /** Such signs have no place behind a word either: money and trade marks have. */
    private static final String NEVER_BEHIND_WORDS = "¤¦¬‚ƒ„†‡ˆ‰‹√∂∫≈∆◊";

    private Mojibake() {}

    /** The place where text seems to have been read wrongly; -1 where none is. */
    public static int indexIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 0x7F && isSuspect(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isSuspect(String text, int at) {
        char sign = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char behind = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (sign == 'Ã' || sign == 'Â') {
            // Of what stood behind it a soft hyphen or a space that does not break may be lost already.
            return isContinuation(behind)
                    || Character.isLowerCase(before)
                    || (Character.isLetter(before) && Character.isLowerCase(behind));
        }
        if (sign == 'Å' || sign == 'Ä') {
            return (behind > 0xA0 && behind < 0xC0) || (isContinuation(behind) && Character.isLetter(behind));
        }
        if (sign == 'â') {
            return behind == '€' || behind == '„' || behind == '‚';
        }
        if (sign == 'ï') {
            return behind == '¿' || behind == '»';
        }
        if (sign >= '\u2500' && sign <= '\u259F') {
            return Character.isLetter(before) || Character.isLetter(behind);
        }
        return Character.isLetter(before)
                && (Character.isLetter(behind) ? NEVER_IN_WORDS : NEVER_BEHIND_WORDS).indexOf(sign) >= 0;
    }

    /** Whether Windows-1252 shows a byte so that in UTF-8 goes on with a character. */
    private static boolean isContinuation(char sign) {
        return sign < 0xC0 ? sign >= 0x80 : (sign > 0xFF && "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".indexOf(sign) >= 0);
    }

    /** What the text was if it is UTF-8 that was read as Windows-1252; empty if it is not that. */
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
