package io.padron.web.rest;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem in one language, as RFC 9457 has it, with our own members beside it. */
@Schema(name = "Problem", description = "Why a request was refused.")
@JsonDocument.LeavesOutNulls
public record ProblemDocument(
        @Schema(description = "One sentence for people.") String title,

        int status,

        @Schema(description = "Stable, kebab-case, for programs.")
        String code,

        @Schema(description = "With 422: what is wrong, field by field.") @Nullable
        List<IssueDocument> issues,

        @Schema(description = "With duplicate-identity and reference-taken: the customer there is.") @Nullable
        String customerId) {

    /** One thing that is wrong or doubtful. */
    @Schema(name = "Issue")
    public record IssueDocument(
            @Schema(description = "The path of the field, such as identities[0].value.")
            String field,

            String code,
            String message,

            @Schema(enumeration = {"ERROR", "DOUBT"}) String severity) {}

    static ProblemDocument of(Problem problem, Locale language) {
        List<IssueDocument> issues = problem.issues().stream()
                .map(issue -> new IssueDocument(
                        issue.field(),
                        issue.code(),
                        issue.message().in(language),
                        issue.severity().name()))
                .toList();
        return new ProblemDocument(
                problem.message().in(language),
                problem.status(),
                problem.code(),
                issues.isEmpty() && problem.status() != 422 ? null : issues,
                problem.customerId().orElse(null));
    }
}
