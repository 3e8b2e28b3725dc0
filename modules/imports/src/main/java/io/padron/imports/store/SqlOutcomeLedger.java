package io.padron.imports.store;

import io.padron.access.Guarded;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.duplicates.KeyBlocks;
import io.padron.imports.ledger.DuplicateRow;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.RowKeys;
import io.padron.imports.store.tables.IssueRowMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
@Guarded
@Transactional
class SqlOutcomeLedger implements OutcomeLedger {

    private static final int LONGEST_TEXT = 2000;

    @Inject
    ImportDatabase database;

    @Override
    public void recordOutcomes(ImportId id, List<RowOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        database.withHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch(
                    "insert into import_outcomes (import_id, row_no, outcome, duplicate_of_row, customer_id)"
                            + " values (:id, :row, :outcome, :winner, :customer)");
            PreparedBatch issues = handle.prepareBatch("insert into import_issues (import_id, row_no, issue_no,"
                    + " severity, code, column_key, column_name, cell_text, message_es, message_en)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            Map<Integer, Integer> noted = countIssues(id, outcomes);
            for (RowOutcome outcome : outcomes) {
                outcome.type().ifPresent(outcomeType -> rows.bind("id", id.value())
                        .bind("row", outcome.row())
                        .bind("outcome", outcomeType.name())
                        .bind("winner", outcome.duplicateOfRow())
                        .bind("customer", outcome.duplicateOfCustomer())
                        .add());
                addIssues(issues, id, outcome, noted.getOrDefault(outcome.row(), 0));
            }
            if (rows.size() > 0) {
                rows.execute();
            }
            if (issues.size() > 0) {
                issues.execute();
            }
            return outcomes.size();
        });
    }

    private static void addIssues(PreparedBatch issues, ImportId id, RowOutcome outcome, int firstNumber) {
        int number = firstNumber;
        for (RowIssue issue : outcome.issues()) {
            issues.add(
                    id.value(),
                    outcome.row(),
                    number++,
                    issue.severity().name(),
                    issue.code(),
                    IssueRowMapper.toColumnKey(issue.column()),
                    truncate(issue.column(), 1000),
                    truncate(issue.text(), LONGEST_TEXT),
                    truncate(issue.message().es(), LONGEST_TEXT),
                    truncate(issue.message().en(), LONGEST_TEXT));
        }
    }

    @Override
    public void storeKeys(ImportId id, List<RowKeys> keys) {
        database.withHandle(handle -> {
            new KeyBlocks(handle, id).addKeys(keys);
            return true;
        });
    }

    @Override
    public List<DuplicateRow> findDuplicates(ImportId id) {
        return database.withHandle(handle -> new KeyBlocks(handle, id).findDuplicates());
    }

    @Override
    public void deleteKeys(ImportId id) {
        database.withHandle(handle -> {
            new KeyBlocks(handle, id).deleteKeys();
            return true;
        });
    }

    @Override
    public Set<Integer> findRowsNotLoaded(ImportId id, int fromRow, int toRow) {
        return database.withHandle(handle -> new HashSet<>(
                handle.createQuery("select row_no from import_outcomes where import_id = ? and row_no between ? and ?")
                        .bind(0, id.value())
                        .bind(1, fromRow)
                        .bind(2, toRow)
                        .mapTo(Integer.class)
                        .list()));
    }

    @Override
    public Set<Integer> findDoubtfulRows(ImportId id, Set<Integer> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        Set<Integer> doubted = database.withHandle(handle -> new HashSet<>(handle.createQuery(
                        "select distinct row_no from import_issues where import_id = ? and severity = 'DOUBT'"
                                + " and row_no between ? and ?")
                .bind(0, id.value())
                .bind(1, Collections.min(rows))
                .bind(2, Collections.max(rows))
                .mapTo(Integer.class)
                .list()));
        doubted.retainAll(rows);
        return doubted;
    }

    @Override
    public SortedMap<Integer, RowOutcome> findOutcomes(ImportId id, int fromRow, int toRow) {
        record NotedIssue(int row, RowIssue issue) {}
        return database.withHandle(handle -> {
            Map<Integer, List<RowIssue>> issues = new HashMap<>();
            handle.createQuery("select * from import_issues where import_id = ? and row_no between ? and ?"
                            + " order by row_no, issue_no")
                    .bind(0, id.value())
                    .bind(1, fromRow)
                    .bind(2, toRow)
                    .map((row, context) -> new NotedIssue(row.getInt("row_no"), IssueRowMapper.readIssue(row)))
                    .forEach(line -> issues.computeIfAbsent(line.row(), row -> new ArrayList<>())
                            .add(line.issue()));
            SortedMap<Integer, RowOutcome> outcomes = new TreeMap<>();
            issues.forEach((row, found) -> outcomes.put(row, RowOutcome.doubtful(row, found)));
            handle.createQuery("select * from import_outcomes where import_id = ? and row_no between ? and ?")
                    .bind(0, id.value())
                    .bind(1, fromRow)
                    .bind(2, toRow)
                    .map((row, context) -> new RowOutcome(
                            row.getInt("row_no"),
                            Optional.of(RowOutcome.OutcomeType.valueOf(row.getString("outcome"))),
                            row.getObject("duplicate_of_row") == null
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(row.getInt("duplicate_of_row")),
                            row.getObject("customer_id") == null
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(row.getLong("customer_id")),
                            issues.getOrDefault(row.getInt("row_no"), List.of())))
                    .forEach(outcome -> outcomes.put(outcome.row(), outcome));
            return outcomes;
        });
    }

    @Override
    public Map<Integer, Long> findCorrectedRows(ImportId origin, int fromRow, int toRow) {
        record Line(int row, long customer) {}
        return database.withHandle(handle -> handle
                .createQuery("select origin_row, customer_id from import_corrected_rows"
                        + " where origin_id = ? and origin_row between ? and ?")
                .bind(0, origin.value())
                .bind(1, fromRow)
                .bind(2, toRow)
                .map((row, context) -> new Line(row.getInt(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Line::row, Line::customer)));
    }

    @Override
    public void recordCorrections(ImportId origin, Map<Integer, Long> customers) {
        database.withHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "insert into import_corrected_rows (origin_id, origin_row, customer_id) values (?, ?, ?)");
            customers.forEach((row, customer) -> batch.add(origin.value(), row, customer));
            return batch.size() == 0 ? 0 : batch.execute().length;
        });
    }

    /** Counts the recorded issues of these rows: loading adds to the doubts of validation. */
    private Map<Integer, Integer> countIssues(ImportId id, List<RowOutcome> outcomes) {
        int from = outcomes.stream().mapToInt(RowOutcome::row).min().orElseThrow();
        int to = outcomes.stream().mapToInt(RowOutcome::row).max().orElseThrow();
        record Line(int row, int issues) {}
        Map<Integer, Integer> counts = new HashMap<>();
        database.withHandle(
                        handle -> handle.createQuery("select row_no, count(*) from import_issues where import_id = ?"
                                        + " and row_no between ? and ? group by row_no")
                                .bind(0, id.value())
                                .bind(1, from)
                                .bind(2, to)
                                .map((row, context) -> new Line(row.getInt(1), row.getInt(2)))
                                .list())
                .forEach(line -> counts.put(line.row(), line.issues()));
        return counts;
    }

    private static String truncate(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
