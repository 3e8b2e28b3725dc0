package io.padron.web.identity;

import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.PackView;
import io.padron.kernel.PersonType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What REST says of identity numbers. */
public final class IdentityDocuments {

    private IdentityDocuments() {}

    /** A number to judge, described for OpenAPI; nothing is ever bound to it. */
    @Schema(name = "IdentityQuestion")
    record Question(
            @Schema(required = true, example = "MX") String country,
            @Schema(required = true, example = "RFC") String kind,

            @Schema(enumeration = {"NATURAL", "LEGAL"}) @Nullable
            String personType,

            @Schema(required = true, example = "GODE561231GR8")
            String value) {}

    /** What the country's rule says of a number. */
    @Schema(name = "IdentityVerdict")
    public record VerdictDocument(
            @Schema(enumeration = {"ACCEPTED", "ACCEPTED_WITH_DOUBTS", "REJECTED"})
            String verdict,

            @Schema(description = "As it is stored and compared; null when rejected.") @Nullable
            String normalForm,

            @Schema(description = "As people write it; null when rejected.") @Nullable
            String formatted,

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
    @Schema(name = "Reason")
    public record ReasonDocument(String code, String message) {

        static ReasonDocument of(IdentityVerdict.Reason reason, Locale language) {
            return new ReasonDocument(reason.code(), reason.message().in(language));
        }
    }

    /** A kind of identity number. */
    @Schema(name = "IdentityKind")
    public record KindDocument(
            String code,
            String label,

            @Schema(description = "Who may have one.") List<String> personTypes,

            @Schema(description = "Who must have one.") List<String> requiredFor,

            @Schema(description = "Other names and official codes in files.")
            List<String> aliases,

            @Schema(description = "A made-up valid number for each person type.")
            Map<String, String> examples,

            @Schema(description = "Whether lists write the check digit in a column of its own.")
            boolean separateCheckDigit,

            @Schema(description = "Where the rule is laid down.")
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

    /** A country pack that was found. */
    @Schema(name = "Pack")
    public record PackDocument(
            String country,

            @Schema(description = "The country's name, or the file's when it could not be loaded.")
            String name,

            String version,

            @Schema(enumeration = {"ACTIVE", "QUARANTINED"}) String state,

            @Schema(description = "Why it is put aside, or how a rule of it last failed; null when nothing is wrong.")
            @Nullable
            String error,

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
