package io.padron.web.imports.rows;

import io.padron.imports.ImportId;
import io.padron.imports.IssueQuery.IssueGroupKey;
import io.padron.jobs.reports.RowQuery.RowFilter;
import io.padron.kernel.Severity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a run's rows in the page's address. Invalid values are ignored.
 *
 * @param from the first row; 1 when the address names none
 * @param to the last row; {@link Integer#MAX_VALUE} when the address names none
 */
record RowsAddress(String id, RowFilter filter, Optional<IssueGroupKey> group, int from, int to) {

    static RowsAddress of(ImportId id, RowFilter rowFilter) {
        return new RowsAddress(id.toString(), rowFilter, Optional.empty(), 1, Integer.MAX_VALUE);
    }

    static RowsAddress fromParameters(Map<String, String> parameters) {
        String id = Objects.requireNonNullElse(parameters.get("id"), "");
        RowFilter rowFilter = Stream.of(RowFilter.values())
                .filter(known -> known.name().equals(parameters.get("show")))
                .findFirst()
                .orElse(RowFilter.ALL);
        Optional<IssueGroupKey> problem =
                Optional.ofNullable(parameters.get("problem")).flatMap(RowsAddress::parseGroup);
        return new RowsAddress(
                id,
                rowFilter,
                problem,
                parseRow(parameters.get("from"), 1),
                parseRow(parameters.get("to"), Integer.MAX_VALUE));
    }

    /** Severity, code and column in one parameter, so that one list offers all groups. */
    static String toGroupParameter(IssueGroupKey issueGroupKey) {
        return issueGroupKey.severity() + "." + issueGroupKey.code() + "." + issueGroupKey.column();
    }

    private static Optional<IssueGroupKey> parseGroup(String text) {
        String[] parts = text.split("\\.", 3);
        return parts.length == 3
                        && parts[1].matches("[a-z0-9-]{1,60}")
                        && Stream.of(Severity.values())
                                .anyMatch(each -> each.name().equals(parts[0]))
                ? Optional.of(new IssueGroupKey(Severity.valueOf(parts[0]), parts[1], parts[2]))
                : Optional.empty();
    }

    private static int parseRow(@Nullable String text, int otherwise) {
        return text != null && text.strip().matches("[0-9]{1,9}")
                ? Math.max(1, Integer.parseInt(text.strip()))
                : otherwise;
    }

    RowsAddress withGroup(IssueGroupKey group) {
        return new RowsAddress(id, filter, Optional.of(group), from, to);
    }

    RowsAddress startingAt(int row) {
        return new RowsAddress(id, filter, group, row, to);
    }

    @Override
    public String toString() {
        return "/imports/rows?id=" + id
                + (filter == RowFilter.ALL ? "" : "&show=" + filter)
                + group.map(group -> "&problem=" + URLEncoder.encode(toGroupParameter(group), StandardCharsets.UTF_8))
                        .orElse("")
                + (from > 1 ? "&from=" + from : "")
                + (to < Integer.MAX_VALUE ? "&to=" + to : "");
    }
}
