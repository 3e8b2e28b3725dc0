package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.FindingGroup;
import io.padron.imports.FindingQuery;
import io.padron.imports.Findings;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** One statement for each question, whatever the number of rows. */
@ApplicationScoped
@Guarded
@Transactional
class SqlFindings implements Findings {

    private static final String GROUPS = """
            select g.in_rows, i.*
            from (
                select severity, code, column_key, count(distinct row_no) as in_rows, min(row_no) as at_row
                from import_issues where import_id = :id
                group by severity, code, column_key
                order by severity desc, in_rows desc
                fetch first :most rows only
            ) g
            join import_issues i on i.import_id = :id and i.row_no = g.at_row
                and i.severity = g.severity and i.code = g.code and i.column_key = g.column_key
            order by g.severity desc, g.in_rows desc, i.code, i.column_key, i.issue_no
            """;

    private static final String ROWS = """
            select p.row_no as at_row, o.outcome, o.winner_row, o.customer_id, i.*
            from (%s) p
            left join import_outcomes o on o.import_id = :id and o.row_no = p.row_no
            left join import_issues i on i.import_id = :id and i.row_no = p.row_no
            order by p.row_no, i.issue_no
            """;

    @Inject
    LedgerDatabase database;

    @Override
    public List<FindingGroup> groups(ImportId id) {
        return database.with(handle -> {
            List<FindingGroup> groups = new ArrayList<>();
            Set<List<String>> told = new HashSet<>();
            handle
                    .createQuery(GROUPS)
                    .bind("id", id.value())
                    .bind("most", MOST_GROUPS)
                    .map((row, context) ->
                            new FindingGroup(row.getInt("in_rows"), row.getInt("row_no"), IssueLine.read(row)))
                    .stream()
                    .filter(group -> told.add(List.of(
                            group.example().severity().name(),
                            group.example().code(),
                            IssueLine.key(group.example().column()))))
                    .forEach(groups::add);
            return groups;
        });
    }

    @Override
    public List<RowOutcome> rows(ImportId id, FindingQuery query, int atMost) {
        record Line(RowOutcome row, Optional<RowOutcome.RowIssue> issue) {}
        return database.with(handle -> {
            Map<Integer, RowOutcome> rows = new LinkedHashMap<>();
            String statement = ROWS.formatted(numbers(query) + " order by row_no fetch first :most rows only");
            bind(handle.createQuery(statement), id, query)
                    .bind("most", atMost)
                    .map((row, context) -> new Line(
                            new RowOutcome(
                                    row.getInt("at_row"),
                                    Optional.ofNullable(row.getString("outcome"))
                                            .map(RowOutcome.Kind::valueOf),
                                    row.getObject("winner_row") == null
                                            ? OptionalInt.empty()
                                            : OptionalInt.of(row.getInt("winner_row")),
                                    row.getObject("customer_id") == null
                                            ? OptionalLong.empty()
                                            : OptionalLong.of(row.getLong("customer_id")),
                                    List.of()),
                            row.getString("code") == null ? Optional.empty() : Optional.of(IssueLine.read(row))))
                    .forEach(line -> rows.merge(
                            line.row().row(), with(line.row(), line.issue()), (row, more) -> with(row, line.issue())));
            return List.copyOf(rows.values());
        });
    }

    @Override
    public int before(ImportId id, FindingQuery query, int rows) {
        String statement =
                "select min(p.row_no) from (" + numbers(query) + " order by row_no desc fetch first :most rows only) p";
        FindingQuery earlier = new FindingQuery(query.kind(), query.problem(), 0, query.fromRow() - 1);
        return database.with(handle -> bind(handle.createQuery(statement), id, earlier)
                .bind("most", rows)
                .mapTo(Integer.class)
                .findOne()
                .orElse(query.fromRow()));
    }

    private static RowOutcome with(RowOutcome row, Optional<RowOutcome.RowIssue> issue) {
        List<RowOutcome.RowIssue> issues = new ArrayList<>(row.issues());
        issue.ifPresent(issues::add);
        return new RowOutcome(row.row(), row.outcome(), row.winner(), row.customer(), issues);
    }

    /** The numbers of the rows asked for. */
    private static String numbers(FindingQuery query) {
        String range = " and row_no between :from and :to";
        if (query.problem().isPresent()) {
            return "select distinct row_no from import_issues x where import_id = :id and severity = :severity"
                    + " and code = :code and column_key = :column" + range
                    + (query.kind().isPresent()
                            ? " and exists (select 1 from import_outcomes y where y.import_id = x.import_id"
                                    + " and y.row_no = x.row_no and y.outcome = :kind)"
                            : "");
        }
        return query.kind().isPresent()
                ? "select row_no from import_outcomes where import_id = :id and outcome = :kind" + range
                : "select distinct row_no from import_issues x where import_id = :id and severity = 'DOUBT'" + range
                        + " and not exists (select 1 from import_outcomes y where y.import_id = x.import_id"
                        + " and y.row_no = x.row_no)";
    }

    private static Query bind(Query statement, ImportId id, FindingQuery query) {
        statement.bind("id", id.value()).bind("from", query.fromRow()).bind("to", query.toRow());
        query.kind().ifPresent(kind -> statement.bind("kind", kind.name()));
        query.problem().ifPresent(problem -> statement
                .bind("severity", problem.severity().name())
                .bind("code", problem.code())
                .bind("column", IssueLine.key(problem.column())));
        return statement;
    }
}
