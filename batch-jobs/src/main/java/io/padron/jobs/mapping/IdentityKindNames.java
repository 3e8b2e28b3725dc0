package io.padron.jobs.mapping;

import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.kernel.Folding;
import io.padron.kernel.Message;
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

/** How files name the kinds of a country's identity documents: by code, label, alias or official number. */
final class IdentityKindNames {

    private static final Pattern BETWEEN = Pattern.compile("[-–—:/()|,;]+");
    private static final Pattern DECIMAL_ZERO = Pattern.compile("[.,]0+\\s*$");

    private final Map<String, String> codes = new HashMap<>();
    private final List<IdentityKindView> kinds;
    private final Optional<String> whenUnnamed;

    IdentityKindNames(CountryView country, PersonType personType) {
        this.kinds = country.kindsFor(personType);
        this.whenUnnamed = country.kindWhenUnnamed();
        for (IdentityKindView kind : kinds) {
            codes.put(fold(kind.code()), kind.code());
            codes.put(fold(kind.label().es()), kind.code());
            codes.put(fold(kind.label().en()), kind.code());
            kind.aliases().forEach(alias -> codes.putIfAbsent(fold(alias), kind.code()));
        }
    }

    /** The code of the kind that the text names, or that a number without one belongs to. */
    Optional<String> findCode(String text) {
        return text.isEmpty()
                ? whenUnnamed
                : Optional.ofNullable(codes.get(fold(text))).or(() -> splitsNumber(text));
    }

    /** Of a text that names one kind in several ways: CC - Cédula de ciudadanía; 31.0 of a spreadsheet. */
    private Optional<String> splitsNumber(String text) {
        Set<String> named = Stream.of(BETWEEN.split(DECIMAL_ZERO.matcher(text).replaceFirst("")))
                .map(part -> codes.get(fold(part)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** The one kind whose numbers have a check digit of their own column; empty when there are none or several. */
    Optional<String> findKindWithCheckDigit() {
        List<String> having = kinds.stream()
                .filter(IdentityKindView::separateCheckDigit)
                .map(IdentityKindView::code)
                .toList();
        return having.size() == 1 ? Optional.of(having.get(0)) : Optional.empty();
    }

    Message labelOf(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .map(IdentityKindView::label)
                .findFirst()
                .orElseThrow();
    }

    /** The kinds' labels, for a sentence. */
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
