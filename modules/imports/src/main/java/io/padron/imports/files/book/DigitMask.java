package io.padron.imports.files.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A format of places for digits and of literals, such as {@code 0000000000}, {@code 000-000-0000} or {@code "REF-"0000}: what
 * a person sees in such a cell is what the person means, not the bare number.
 */
final class DigitMask {

    /** Excel shows these as they are. */
    private static final String BARE_LITERALS = "-()+: ";

    /** A literal, a place that is always shown ({@code 0}) or one that is not shown without a digit ({@code #}). */
    private record Part(Kind kind, char literal) {}

    private enum Kind {
        LITERAL,
        ALWAYS,
        OPTIONAL
    }

    private final List<Part> parts;

    private DigitMask(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Empty when the format has anything else, or shows no more than the number's own digits. */
    static Optional<DigitMask> of(String code) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < code.length() && code.charAt(at) != ';'; at++) {
            char c = code.charAt(at);
            if (c == '0' || c == '#') {
                parts.add(new Part(c == '0' ? Kind.ALWAYS : Kind.OPTIONAL, c));
            } else if (c == '\\' && at + 1 < code.length()) {
                parts.add(new Part(Kind.LITERAL, code.charAt(++at)));
            } else if (c == '"' && code.indexOf('"', at + 1) > 0) {
                int end = code.indexOf('"', at + 1);
                code.substring(at + 1, end).chars().forEach(l -> parts.add(new Part(Kind.LITERAL, (char) l)));
                at = end;
            } else if (c == '[' && isSilent(code, at)) {
                at = code.indexOf(']', at);
            } else if (BARE_LITERALS.indexOf(c) >= 0) {
                parts.add(new Part(Kind.LITERAL, c));
            } else {
                return Optional.empty();
            }
        }
        long places = parts.stream().filter(part -> part.kind != Kind.LITERAL).count();
        boolean literals = places < parts.size();
        boolean zeros = parts.stream().filter(part -> part.kind == Kind.ALWAYS).count() > 1;
        return places > 0 && (literals || zeros) ? Optional.of(new DigitMask(parts)) : Optional.empty();
    }

    /** A colour or a language; a condition or a currency is more than that. */
    private static boolean isSilent(String code, int at) {
        int end = code.indexOf(']', at);
        String inside = end < 0 ? "" : code.substring(at + 1, end);
        return inside.matches("\\$-[0-9A-Za-z,-]+|[A-Za-z]{3,10}");
    }

    /** The digits as the format shows them; empty when it hides places beside literals, which nobody means. */
    Optional<String> show(String digits) {
        StringBuilder shown = new StringBuilder();
        long places = parts.stream().filter(part -> part.kind != Kind.LITERAL).count();
        int first = (int) Math.max(0, digits.length() - places);
        long left = places;
        boolean begun = false;
        for (Part part : parts) {
            if (part.kind == Kind.LITERAL) {
                shown.append(part.literal);
                continue;
            }
            if (!begun && first > 0) {
                shown.append(digits, 0, first);
            }
            begun = true;
            if (left <= digits.length()) {
                shown.append(digits.charAt((int) (digits.length() - left)));
            } else if (part.kind == Kind.ALWAYS) {
                shown.append('0');
            } else if (places < parts.size()) {
                return Optional.empty();
            }
            left--;
        }
        return Optional.of(shown.toString());
    }
}
