package io.padron.imports.files.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number format of digit places and literals, such as {@code 0000000000}, {@code 000-000-0000} or {@code "REF-"0000}.
 * The value of such a cell is the displayed text, not the bare number.
 */
final class DigitMask {

    /** Literals that Excel shows without quotes. */
    private static final String BARE_LITERALS = "-()+: ";

    /** A literal, a place that is always shown ({@code 0}), or a place that is shown with a digit only ({@code #}). */
    private record MaskPart(PartType kind, char literal) {}

    private enum PartType {
        LITERAL,
        ALWAYS,
        OPTIONAL
    }

    private final List<MaskPart> parts;

    private DigitMask(List<MaskPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Parses a format; empty when it has other elements, or shows no more than the number's own digits. */
    static Optional<DigitMask> of(String code) {
        List<MaskPart> parts = new ArrayList<>();
        for (int at = 0; at < code.length() && code.charAt(at) != ';'; at++) {
            char c = code.charAt(at);
            if (c == '0' || c == '#') {
                parts.add(new MaskPart(c == '0' ? PartType.ALWAYS : PartType.OPTIONAL, c));
            } else if (c == '\\' && at + 1 < code.length()) {
                parts.add(new MaskPart(PartType.LITERAL, code.charAt(++at)));
            } else if (c == '"' && code.indexOf('"', at + 1) > 0) {
                int end = code.indexOf('"', at + 1);
                code.substring(at + 1, end).chars().forEach(l -> parts.add(new MaskPart(PartType.LITERAL, (char) l)));
                at = end;
            } else if (c == '[' && isSilent(code, at)) {
                at = code.indexOf(']', at);
            } else if (BARE_LITERALS.indexOf(c) >= 0) {
                parts.add(new MaskPart(PartType.LITERAL, c));
            } else {
                return Optional.empty();
            }
        }
        long places = parts.stream()
                .filter(maskPart -> maskPart.kind != PartType.LITERAL)
                .count();
        boolean literals = places < parts.size();
        boolean zeros = parts.stream()
                        .filter(maskPart -> maskPart.kind == PartType.ALWAYS)
                        .count()
                > 1;
        return places > 0 && (literals || zeros) ? Optional.of(new DigitMask(parts)) : Optional.empty();
    }

    /**
     * Whether the brackets contain a colour or a language, which do not affect the digits; a condition or a currency
     * does.
     */
    private static boolean isSilent(String code, int at) {
        int end = code.indexOf(']', at);
        String inside = end < 0 ? "" : code.substring(at + 1, end);
        return inside.matches("\\$-[0-9A-Za-z,-]+|[A-Za-z]{3,10}");
    }

    /** Formats the digits; empty when a literal would be shown beside an empty place. */
    Optional<String> formatDigits(String digits) {
        StringBuilder shown = new StringBuilder();
        long places = parts.stream()
                .filter(maskPart -> maskPart.kind != PartType.LITERAL)
                .count();
        int first = (int) Math.max(0, digits.length() - places);
        long left = places;
        boolean begun = false;
        for (MaskPart maskPart : parts) {
            if (maskPart.kind == PartType.LITERAL) {
                shown.append(maskPart.literal);
                continue;
            }
            if (!begun && first > 0) {
                shown.append(digits, 0, first);
            }
            begun = true;
            if (left <= digits.length()) {
                shown.append(digits.charAt((int) (digits.length() - left)));
            } else if (maskPart.kind == PartType.ALWAYS) {
                shown.append('0');
            } else if (places < parts.size()) {
                return Optional.empty();
            }
            left--;
        }
        return Optional.of(shown.toString());
    }
}
