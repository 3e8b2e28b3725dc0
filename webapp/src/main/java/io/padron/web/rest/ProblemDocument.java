package io.padron.web.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A problem in one language, as RFC 9457 has it, with our own members beside it. */
@JsonDocument.OmitNulls
public record ProblemDocument(
        String title,
        int status,
        String code,
        @Nullable List<IssueDocument> issues,
        @Nullable String customerId) {

    /** One thing that is wrong or doubtful. */
    public record IssueDocument(String field, String code, String message, String severity) {}

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
