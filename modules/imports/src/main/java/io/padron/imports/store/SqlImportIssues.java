package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportId;
import io.padron.imports.ImportIssues;
import io.padron.imports.IssueGroup;
import io.padron.imports.IssueQuery;
import io.padron.imports.RowOutcome;
import io.padron.imports.store.tables.IssueRowMapper;
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

/** Runs one statement for each query, whatever the number of rows. */
@ApplicationScoped
@Guarded
@Transactional
class SqlImportIssues implements ImportIssues {

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
            select p.row_no as at_row, o.outcome, o.duplicate_of_row, o.customer_id, i.*
            from (%s) p
            left join import_outcomes o on o.import_id = :id and o.row_no = p.row_no
            left join import_issues i on i.import_id = :id and i.row_no = p.row_no
            order by p.row_no, i.issue_no
            """;

    @Inject
    ImportDatabase database;

    @Override
    public List<IssueGroup> listGroups(ImportId id) {
        return database.withHandle(handle -> {
            List<IssueGroup> groups = new ArrayList<>();
            Set<List<String>> seen = new HashSet<>();
            handle
                    .createQuery(GROUPS)
                    .bind("id", id.value())
                    .bind("most", MAX_GROUPS)
                    .map((row, context) ->
                            new IssueGroup(row.getInt("in_rows"), row.getInt("row_no"), IssueRowMapper.readIssue(row)))
                    .stream()
                    .filter(group -> seen.add(List.of(
                            group.example().severity().name(),
                            group.example().code(),
                            IssueRowMapper.toColumnKey(group.example().column()))))
                    .forEach(groups::add);
            return groups;
        });
    }

    @Override
    public List<RowOutcome> listRows(ImportId id, IssueQuery query, int atMost) {
        record Line(RowOutcome row, Optional<RowOutcome.RowIssue> issue) {}
        return database.withHandle(handle -> {
            Map<Integer, RowOutcome> rows = new LinkedHashMap<>();
            String statement = ROWS.formatted(rowNumberQuery(query) + " order by row_no fetch first :most rows only");
            bindQuery(handle.createQuery(statement), id, query)
                    .bind("most", atMost)
                    .map((row, context) -> new Line(
                            new RowOutcome(
                                    row.getInt("at_row"),
                                    Optional.ofNullable(row.getString("outcome"))
                                            .map(RowOutcome.OutcomeType::valueOf),
                                    row.getObject("duplicate_of_row") == null
                                            ? OptionalInt.empty()
                                            : OptionalInt.of(row.getInt("duplicate_of_row")),
                                    row.getObject("customer_id") == null
                                            ? OptionalLong.empty()
                                            : OptionalLong.of(row.getLong("customer_id")),
                                    List.of()),
                            row.getString("code") == null
                                    ? Optional.empty()
                                    : Optional.of(IssueRowMapper.readIssue(row))))
                    .forEach(line -> rows.merge(
                            line.row().row(),
                            addIssue(line.row(), line.issue()),
                            (row, more) -> addIssue(row, line.issue())));
            return List.copyOf(rows.values());
        });
    }

    @Override
    public int findPageStart(ImportId id, IssueQuery query, int rows) {
        String statement = "select min(p.row_no) from (" + rowNumberQuery(query)
                + " order by row_no desc fetch first :most rows only) p";
        IssueQuery earlier = new IssueQuery(query.outcomeType(), query.groupKey(), 0, query.fromRow() - 1);
        return database.withHandle(handle -> bindQuery(handle.createQuery(statement), id, earlier)
                .bind("most", rows)
                .mapTo(Integer.class)
                .findOne()
                .orElse(query.fromRow()));
    }

    private static RowOutcome addIssue(RowOutcome row, Optional<RowOutcome.RowIssue> issue) {
        List<RowOutcome.RowIssue> issues = new ArrayList<>(row.issues());
        issue.ifPresent(issues::add);
        return new RowOutcome(row.row(), row.type(), row.duplicateOfRow(), row.duplicateOfCustomer(), issues);
    }

    /** The SQL that selects the numbers of the matching rows. */
    private static String rowNumberQuery(IssueQuery query) {
        String range = " and row_no between :from and :to";
        if (query.groupKey().isPresent()) {
            return "select distinct row_no from import_issues x where import_id = :id and severity = :severity"
                    + " and code = :code and column_key = :column" + range
                    + (query.outcomeType().isPresent()
                            ? " and exists (select 1 from import_outcomes y where y.import_id = x.import_id"
                                    + " and y.row_no = x.row_no and y.outcome = :kind)"
                            : "");
        }
        return query.outcomeType().isPresent()
                ? "select row_no from import_outcomes where import_id = :id and outcome = :kind" + range
                : "select distinct row_no from import_issues x where import_id = :id and severity = 'DOUBT'" + range
                        + " and not exists (select 1 from import_outcomes y where y.import_id = x.import_id"
                        + " and y.row_no = x.row_no)";
    }

    private static Query bindQuery(Query statement, ImportId id, IssueQuery query) {
        statement.bind("id", id.value()).bind("from", query.fromRow()).bind("to", query.toRow());
        query.outcomeType().ifPresent(outcomeType -> statement.bind("kind", outcomeType.name()));
        query.groupKey().ifPresent(issueGroupKey -> statement
                .bind("severity", issueGroupKey.severity().name())
                .bind("code", issueGroupKey.code())
                .bind("column", IssueRowMapper.toColumnKey(issueGroupKey.column())));
        return statement;
    }
}
