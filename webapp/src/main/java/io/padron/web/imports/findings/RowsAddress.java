package io.padron.web.imports.findings;

import io.padron.imports.FindingQuery.Problem;
import io.padron.imports.ImportId;
import io.padron.jobs.reports.RowQuery.Choice;
import io.padron.kernel.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a run's rows asks for. Texts that mean nothing are left out.
 *
 * @param from the first row; 1 when the address names none
 * @param to the last row; {@link Integer#MAX_VALUE} when the address names none
 */
record RowsAddress(String id, Choice choice, Optional<Problem> problem, int from, int to) {

    static RowsAddress of(ImportId id, Choice choice) {
        return new RowsAddress(id.toString(), choice, Optional.empty(), 1, Integer.MAX_VALUE);
    }

    static RowsAddress read(Map<String, String> parameters) {
        String id = Objects.requireNonNullElse(parameters.get("id"), "");
        Choice choice = Stream.of(Choice.values())
                .filter(known -> known.name().equals(parameters.get("show")))
                .findFirst()
                .orElse(Choice.ALL);
        Optional<Problem> problem =
                Optional.ofNullable(parameters.get("problem")).flatMap(RowsAddress::problem);
        return new RowsAddress(
                id,
                choice,
                problem,
                number(parameters.get("from"), 1),
                number(parameters.get("to"), Integer.MAX_VALUE));
    }

    /** Severity, code and column in one parameter, so that one list offers all groups. */
    static String text(Problem problem) {
        return problem.severity() + "." + problem.code() + "." + problem.column();
    }

    private static Optional<Problem> problem(String text) {
        String[] parts = text.split("\\.", 3);
        return parts.length == 3
                        && parts[1].matches("[a-z0-9-]{1,60}")
                        && Stream.of(Severity.values())
                                .anyMatch(each -> each.name().equals(parts[0]))
                ? Optional.of(new Problem(Severity.valueOf(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && text.strip().matches("[0-9]{1,9}")
                ? Math.max(1, Integer.parseInt(text.strip()))
                : otherwise;
    }

    RowsAddress with(Problem group) {
        return new RowsAddress(id, choice, Optional.of(group), from, to);
    }

    RowsAddress fromRow(int row) {
        return new RowsAddress(id, choice, problem, row, to);
    }

    @Override
    public String toString() {
        return "/imports/rows?id=" + id
                + (choice == Choice.ALL ? "" : "&show=" + choice)
                + problem.map(group -> "&problem=" + URLEncoder.encode(text(group), StandardCharsets.UTF_8))
                        .orElse("")
                + (from > 1 ? "&from=" + from : "")
                + (to < Integer.MAX_VALUE ? "&to=" + to : "");
    }
}
