package io.padron.jobs.mapping;

import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.kernel.Message;
import io.padron.kernel.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises the names of a country's identity kinds in files: code, label, alias or official number. */
final class IdentityKindNames {

    private static final Pattern SEPARATORS = Pattern.compile("[-–—:/()|,;]+");
    private static final Pattern DECIMAL_ZERO = Pattern.compile("[.,]0+\\s*$");

    private final Map<String, String> codes = new HashMap<>();
    private final List<IdentityKindView> kinds;
    private final Optional<String> defaultKind;

    IdentityKindNames(CountryView country, PersonType personType) {
        this.kinds = country.kindsFor(personType);
        this.defaultKind = country.kindWhenUnnamed();
        for (IdentityKindView kind : kinds) {
            codes.put(fold(kind.code()), kind.code());
            codes.put(fold(kind.label().es()), kind.code());
            codes.put(fold(kind.label().en()), kind.code());
            kind.aliases().forEach(alias -> codes.putIfAbsent(fold(alias), kind.code()));
        }
    }

    /** Returns the code of the kind that the text names; for an empty text, the kind of unnamed numbers. */
    Optional<String> findCode(String text) {
        return text.isEmpty()
                ? defaultKind
                : Optional.ofNullable(codes.get(fold(text))).or(() -> findCodeInParts(text));
    }

    /** Recognises a text that names one kind in several ways (CC - Cédula de ciudadanía) or as a decimal (31.0). */
    private Optional<String> findCodeInParts(String text) {
        Set<String> named = Stream.of(
                        SEPARATORS.split(DECIMAL_ZERO.matcher(text).replaceFirst("")))
                .map(part -> codes.get(fold(part)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** Returns the only kind with a separate check digit; empty when there are none or several. */
    Optional<String> findKindWithCheckDigit() {
        List<String> codesWithCheckDigit = kinds.stream()
                .filter(IdentityKindView::separateCheckDigit)
                .map(IdentityKindView::code)
                .toList();
        return codesWithCheckDigit.size() == 1 ? Optional.of(codesWithCheckDigit.get(0)) : Optional.empty();
    }

    Message labelOf(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .map(IdentityKindView::label)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the kinds' labels, joined for a sentence. */
    String joinLabels(Locale locale) {
        return kinds.stream().map(kind -> kind.label().in(locale)).collect(Collectors.joining(", "));
    }

    boolean hasSeparateCheckDigit(String code) {
        return kinds.stream().anyMatch(kind -> kind.code().equals(code) && kind.separateCheckDigit());
    }

    private static String fold(String text) {
        return Folding.fold(text).replaceAll("[.\\-_ ]", "");
    }
}
