package io.padron.jobs.mapping;

import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.kernel.Folding;
import io.padron.kernel.PersonType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How files name the kinds of a country's identity documents: by code, label, alias or official number. */
final class DocumentKinds {

    private final Map<String, String> codes = new HashMap<>();
    private final List<IdentityKindView> kinds;
    private final Optional<String> whenUnnamed;

    DocumentKinds(CountryView country, PersonType personType) {
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
    Optional<String> code(String text) {
        return text.isEmpty() ? whenUnnamed : Optional.ofNullable(codes.get(fold(text)));
    }

    /** The kinds' labels, for a sentence. */
    String labels(Locale locale) {
        return kinds.stream().map(kind -> kind.label().in(locale)).collect(Collectors.joining(", "));
    }

    boolean separateCheckDigit(String code) {
        return kinds.stream().anyMatch(kind -> kind.code().equals(code) && kind.separateCheckDigit());
    }

    private static String fold(String text) {
        return Folding.fold(text).replaceAll("[.\\-_ ]", "");
    }
}
