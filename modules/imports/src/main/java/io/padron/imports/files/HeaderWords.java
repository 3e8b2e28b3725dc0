package io.padron.imports.files;

import io.padron.kernel.text.Folding;
import io.padron.kernel.text.Mojibake;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The normal form of headers: case, accents, spaces, stars, dots and small words are ignored, and the usual
 * abbreviations are expanded. A header that was encoded twice is repaired first.
 */
public final class HeaderWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{Nd}+");
    private static final Pattern NUMBER_SIGN = Pattern.compile("\\bn°");
    private static final Pattern FIRST = Pattern.compile("\\b1(er|ro|ra|o|a)\\b");
    private static final Pattern SECOND = Pattern.compile("\\b2(do|da|o|a)\\b");

    private static final Set<String> SMALL = Set.of("de", "del", "la", "el", "los", "las", "of", "the");

    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("no", "numero"),
            Map.entry("num", "numero"),
            Map.entry("nro", "numero"),
            Map.entry("tel", "telefono"),
            Map.entry("tels", "telefonos"),
            Map.entry("cel", "celular"),
            Map.entry("ap", "apellido"),
            Map.entry("apell", "apellido"),
            Map.entry("doc", "documento"),
            Map.entry("docto", "documento"),
            Map.entry("ident", "identificacion"),
            Map.entry("identif", "identificacion"),
            Map.entry("dom", "domicilio"),
            Map.entry("dir", "direccion"),
            Map.entry("ref", "referencia"));

    private HeaderWords() {}

    /**
     * Normalises a header, so that headers with the same meaning are equal; empty when it has neither letters nor
     * digits.
     */
    public static String normalizeHeader(String header) {
        String repaired = Mojibake.indexIn(header) < 0
                ? header
                : Mojibake.repairText(header).orElse(header);
        String plain = NUMBER_SIGN.matcher(Folding.fold(repaired)).replaceAll("no ");
        plain = FIRST.matcher(plain).replaceAll("primer ");
        plain = SECOND.matcher(plain).replaceAll("segundo ");
        List<String> words =
                WORD.matcher(plain).results().map(MatchResult::group).toList();
        String significant = words.stream()
                .filter(word -> !SMALL.contains(word))
                .map(word -> ABBREVIATED.getOrDefault(word, word))
                .collect(Collectors.joining());
        return significant.isEmpty() ? String.join("", words) : significant;
    }
}
