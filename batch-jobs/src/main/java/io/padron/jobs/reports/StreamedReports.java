package io.padron.jobs.reports;

import io.padron.access.Guarded;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.Cell;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.outgoing.CsvReport;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.UndoLedger;
import io.padron.imports.ledger.UndoneRow;
import io.padron.jobs.layout.ImportLayouts;
import io.padron.kernel.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
@Guarded
class StreamedReports implements ImportReports {

    private static final int KEPT_ROWS_PER_QUERY = 1000;

    @Inject
    RunLedger runs;

    @Inject
    ImportLayouts layouts;

    @Inject
    ReportRows rows;

    @Inject
    CorrectionsWriter correctionsWriter;

    @Inject
    UndoLedger undone;

    @Override
    public void writeOutcomes(ImportId id, Locale language, OutputStream out) throws IOException {
        CsvReport report = CsvReport.to(out);
        report.writeRow("row", "outcome", "code", "column", "value", "message", "customerId");
        rows.forEach(id, row -> {
            String number = Integer.toString(row.row().row());
            String customer = row.customer().map(CustomerId::toString).orElse("");
            List<RowIssue> issues = issuesOf(row);
            if (issues.isEmpty()) {
                report.writeRow(number, row.outcome(), "", "", "", "", customer);
            }
            for (RowIssue issue : issues) {
                report.writeRow(
                        number,
                        row.outcome(),
                        issue.code(),
                        issue.column(),
                        issue.text(),
                        issue.message().in(language),
                        customer);
            }
        });
        report.flush();
    }

    @Override
    public void writeDuplicates(ImportId id, OutputStream out) throws IOException {
        CsvReport report = CsvReport.forSpreadsheets(out);
        Optional<ImportRun> run = runs.findRun(id);
        Optional<FileShape> shape = runs.findFileShape(id);
        List<Column> columns = run.map(known -> reportColumns(known, shape)).orElse(List.of());
        report.writeRow(columns.stream().map(StreamedReports::headerOf).toList());
        if (shape.isPresent()) {
            List<Integer> places = columns.stream()
                    .map(column -> shape.get().indexOf(column.field()))
                    .toList();
            rows.forEach(id, row -> {
                if (row.isDuplicate()) {
                    report.writeRow(places.stream()
                            .map(place -> cellText(row.row(), place))
                            .toList());
                }
            });
        }
        report.flush();
    }

    @Override
    public void writeKeptCustomers(ImportId id, OutputStream out) throws IOException {
        CsvReport report = CsvReport.to(out);
        report.writeRow("row", "customerId");
        List<UndoneRow> kept = undone.findKeptRows(id, 0, KEPT_ROWS_PER_QUERY);
        while (!kept.isEmpty()) {
            for (UndoneRow row : kept) {
                report.writeRow(Integer.toString(row.row()), Long.toString(row.customer()));
            }
            kept = undone.findKeptRows(id, kept.get(kept.size() - 1).row(), KEPT_ROWS_PER_QUERY);
        }
        report.flush();
    }

    @Override
    public void writeCorrections(ImportId id, Locale language, OutputStream out) throws IOException {
        Optional<FileShape> shape = runs.findFileShape(id);
        correctionsWriter.writeRows(id, shape.orElse(new FileShape("", 1, List.of(), List.of())), language, out);
    }

    /** Errors first, then doubts. */
    private static List<RowIssue> issuesOf(ReportRow row) {
        return row.recordedOutcome().map(RowOutcome::issues).orElse(List.of()).stream()
                .sorted(Comparator.comparing(RowIssue::severity))
                .toList();
    }

    /** Returns the template's columns, then the file's other known columns. */
    private List<Column> reportColumns(ImportRun importRun, Optional<FileShape> shape) {
        List<Column> columns = new ArrayList<>(layouts.templateLayout(importRun.country(), importRun.personType())
                .map(Layout::columns)
                .orElse(List.of()));
        layouts
                .acceptedLayout(importRun.country(), importRun.personType())
                .map(Layout::columns)
                .orElse(List.of())
                .stream()
                .filter(column ->
                        shape.map(file -> file.indexOf(column.field())).orElse(-1) >= 0)
                .filter(column ->
                        columns.stream().noneMatch(known -> known.field().equals(column.field())))
                .forEach(columns::add);
        return columns;
    }

    private static String headerOf(Column column) {
        return column.required() ? column.header().es() + "*" : column.header().es();
    }

    private static String cellText(StagedRow row, int place) {
        List<Cell> cells = row.cells();
        return place < 0 || place >= cells.size() ? "" : cells.get(place).text();
    }
}
