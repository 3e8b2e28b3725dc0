package io.padron.kernel.text;

/**
 * The characters that are spaces, invisible, or forbidden in a text. Files, REST and pages share these definitions.
 */
final class CharacterClasses {

    private CharacterClasses() {}

    /** Spaces of every width, tabs and line breaks, but not Unicode's line and paragraph separators. */
    static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', '\u00A0', '\u1680', '\u202F', '\u205F', '\u2800', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    /** Soft hyphens, zero-width spaces, direction and byte order marks, fillers; not the joiners within emoji. */
    static boolean isInvisible(char c) {
        return switch (c) {
            case '\u00AD', '\u034F', '\u061C', '\u115F', '\u1160', '\u180E', '\u200B', '\u200E', '\u200F' -> true;
            case '\u3164', '\uFEFF', '\uFFA0' -> true;
            default -> (c >= '\u202A' && c <= '\u202E') || (c >= '\u2060' && c <= '\u206F');
        };
    }

    /** Invisible characters that join or vary the adjacent characters. */
    static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D' || (c >= '\uFE00' && c <= '\uFE0F');
    }

    /**
     * Control characters, line and paragraph separators, the replacement character and noncharacters. The caller checks
     * surrogates.
     */
    static boolean isForbidden(char c) {
        if (c < 0x2028) {
            return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
        }
        return c == '\u2028' || c == '\u2029' || (c >= '\uFDD0' && c <= '\uFDEF') || (c >= '\uFFF9' && c != '\uFFFC');
    }
}
