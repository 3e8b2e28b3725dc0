package io.padron.kernel;

/**
 * Which characters are spaces, which are not seen, and which may not be in a text. One notion of them serves files, REST and
 * pages.
 */
final class CharacterClasses {

    private CharacterClasses() {}

    /** Spaces of every width, tabs and line breaks, but not what separates lines or paragraphs in Unicode's own way. */
    static boolean isSpace(char sign) {
        return switch (sign) {
            case ' ', '\t', '\n', '\r', '\u00A0', '\u1680', '\u202F', '\u205F', '\u2800', '\u3000' -> true;
            default -> sign >= '\u2000' && sign <= '\u200A';
        };
    }

    /** Soft hyphens, zero-width spaces, direction and byte order marks, fillers; not the joiners that emoji are made of. */
    static boolean isInvisible(char sign) {
        return switch (sign) {
            case '\u00AD', '\u034F', '\u061C', '\u115F', '\u1160', '\u180E', '\u200B', '\u200E', '\u200F' -> true;
            case '\u3164', '\uFEFF', '\uFFA0' -> true;
            default -> (sign >= '\u202A' && sign <= '\u202E') || (sign >= '\u2060' && sign <= '\u206F');
        };
    }

    /** What joins or varies the signs beside it and shows nothing by itself. */
    static boolean isJoiner(char sign) {
        return sign == '\u200C' || sign == '\u200D' || (sign >= '\uFE00' && sign <= '\uFE0F');
    }

    /**
     * Control characters, separators of lines and paragraphs, the sign that stands for what could not be read, signs that
     * mean nothing; halves of pairs are for the caller to tell from whole ones.
     */
    static boolean isForbidden(char sign) {
        if (sign < 0x2028) {
            return (sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r') || (sign >= 0x7F && sign < 0xA0);
        }
        return sign == '\u2028'
                || sign == '\u2029'
                || (sign >= '\uFDD0' && sign <= '\uFDEF')
                || (sign >= '\uFFF9' && sign != '\uFFFC');
    }
}
