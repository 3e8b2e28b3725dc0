package io.padron.jobs.layout;

import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.imports.files.HeaderWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Headers that name the identity kind of a column of numbers: NIT, Cédula, C.C. A number under such a header has that
 * kind unless its row names another.
 */
public final class KindHeaders {

    private KindHeaders() {}

    /** Returns the headers of all kinds of this person type, for files with one column of numbers. */
    static List<String> headersOf(CountryView country, PersonType personType) {
        return country.kindsFor(personType).stream()
                .flatMap(kind -> headersOf(country, kind))
                .distinct()
                .toList();
    }

    /** Returns the code of the kind that the header names; empty when it names none. */
    public static Optional<String> findKind(CountryView country, PersonType personType, String header) {
        String written = HeaderWords.normalizeHeader(header);
        return country.kindsFor(personType).stream()
                .filter(kind -> headersOf(country, kind)
                        .map(HeaderWords::normalizeHeader)
                        .anyMatch(written::equals))
                .map(IdentityKindView::code)
                .findFirst();
    }

    private static Stream<String> headersOf(CountryView country, IdentityKindView kind) {
        Stream<String> labels = Stream.of(kind.label().es(), kind.label().en());
        // The default kind of unnamed numbers has generic aliases, which name no kind.
        Stream<String> names =
                country.kindWhenUnnamed().filter(kind.code()::equals).isPresent()
                        ? labels
                        : Stream.of(labels, Stream.of(kind.code()), kind.aliases().stream())
                                .flatMap(each -> each)
                                .filter(KindHeaders::isUnambiguous);
        return names.flatMap(name -> Stream.of(name, "Número de " + name));
    }

    /** Official numbers are no headers, nor are ambiguous pairs of letters (PA, DE); with dots they are. */
    private static boolean isUnambiguous(String name) {
        boolean letters = name.chars().anyMatch(Character::isLetter);
        return letters && (name.length() > 2 || name.equals("CC") || name.equals("CE") || name.equals("TI"));
    }
}
