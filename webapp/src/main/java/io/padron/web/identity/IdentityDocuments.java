package io.padron.web.identity;

import io.padron.id.spi.PersonType;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.PackView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The REST documents about identity numbers. */
public final class IdentityDocuments {

    private IdentityDocuments() {}

    /** The verdict about a number. */
    public record VerdictDocument(
            String verdict,
            @Nullable String normalForm,
            @Nullable String formatted,
            List<ReasonDocument> reasons) {

        static VerdictDocument of(IdentityVerdict.Accepted accepted, Locale language) {
            return new VerdictDocument(
                    accepted.doubts().isEmpty() ? "ACCEPTED" : "ACCEPTED_WITH_DOUBTS",
                    accepted.normalForm(),
                    accepted.formatted(),
                    accepted.doubts().stream()
                            .map(doubt -> ReasonDocument.of(doubt, language))
                            .toList());
        }

        static VerdictDocument of(IdentityVerdict.Rejected rejected, Locale language) {
            return new VerdictDocument("REJECTED", null, null, List.of(ReasonDocument.of(rejected.reason(), language)));
        }
    }

    /** Why a number is rejected or doubted. */
    public record ReasonDocument(String code, String message) {

        static ReasonDocument of(IdentityVerdict.Reason reason, Locale language) {
            return new ReasonDocument(reason.code(), reason.message().in(language));
        }
    }

    /** A kind of identity number. */
    public record KindDocument(
            String code,
            String label,
            List<String> personTypes,
            List<String> requiredFor,
            List<String> aliases,
            Map<String, String> examples,
            boolean separateCheckDigit,
            String source) {

        static KindDocument of(IdentityKindView kind, Locale language) {
            Map<String, String> examples = kind.examples().entrySet().stream()
                    .collect(Collectors.toMap(
                            example -> example.getKey().name(),
                            Map.Entry::getValue,
                            (one, other) -> one,
                            TreeMap::new));
            return new KindDocument(
                    kind.code(),
                    kind.label().in(language),
                    new TreeSet<>(kind.personTypes())
                            .stream().map(PersonType::name).toList(),
                    new TreeSet<>(kind.requiredFor())
                            .stream().map(PersonType::name).toList(),
                    kind.aliases(),
                    examples,
                    kind.separateCheckDigit(),
                    kind.source());
        }
    }

    /** A country pack that was found, active or quarantined. */
    public record PackDocument(
            String country,
            String name,
            String version,
            String state,
            @Nullable String error,
            List<String> kinds) {

        static PackDocument of(PackView pack, Locale language) {
            return new PackDocument(
                    pack.country(),
                    pack.name().in(language),
                    pack.version(),
                    pack.state().name(),
                    pack.error().map(error -> error.in(language)).orElse(null),
                    pack.kinds());
        }
    }
}
