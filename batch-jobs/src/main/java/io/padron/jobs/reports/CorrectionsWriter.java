package io.padron.jobs.reports;

import io.padron.imports.FileShape;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.files.Cell;
import io.padron.imports.files.CorrectionColumns;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.outgoing.CorrectionsWorkbook;
import io.padron.imports.files.outgoing.CorrectionsWorkbook.CellIssue;
import io.padron.imports.files.staging.StagedRowReader;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.kernel.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes the workbook of a run's rejected rows, block by block so that memory stays flat. */
@ApplicationScoped
class CorrectionsWriter {

    private static final int BLOCK = 1000;

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    OutcomeLedger outcomes;

    void writeRows(ImportId id, FileShape shape, Locale language, OutputStream out) throws IOException {
        // The reason columns of an earlier workbook are not the user's: they are replaced.
        List<Integer> own = IntStream.range(0, shape.headers().size())
                .filter(index ->
                        !CorrectionColumns.isReasonHeader(shape.headers().get(index)))
                .boxed()
                .toList();
        List<String> headers = own.stream().map(shape.headers()::get).toList();
        try (CorrectionsWorkbook book = CorrectionsWorkbook.to(out, language, id.toString(), headers)) {
            book.setNotes(SkippedDataSentences.describe(shape.skippedData()).stream()
                    .map(sentence -> sentence.in(language))
                    .toList());
            int left = CorrectionsWorkbook.maxRows();
            for (SegmentProgress segment : runs.findSegments(id)) {
                try (StagedRowReader rows =
                        StagedRowReader.open(files.stagedPath(id), segment.offset(), segment.validated())) {
                    List<StagedRow> block = new ArrayList<>(BLOCK);
                    while (rows.hasNext() && left > 0) {
                        block.add(rows.next());
                        if (block.size() == BLOCK || !rows.hasNext()) {
                            left -= writeRows(id, block, new Columns(own, headers, language), left, book);
                            block.clear();
                        }
                    }
                }
            }
        }
    }

    /** The user's own columns of the file and their headers. */
    private record Columns(List<Integer> own, List<String> headers, Locale language) {

        List<String> cells(StagedRow row) {
            return own.stream()
                    .map(index -> index < row.cells().size() ? row.cells().get(index) : Cell.EMPTY)
                    .map(Cell::text)
                    .toList();
        }

        List<CellIssue> cellIssues(RowOutcome outcome) {
            return outcome.issues().stream()
                    .map(issue -> new CellIssue(
                            issue.column().isEmpty() ? -1 : headers.indexOf(issue.column()),
                            issue.severity() == Severity.DOUBT,
                            issue.message().in(language)))
                    .toList();
        }
    }

    private int writeRows(ImportId id, List<StagedRow> block, Columns columns, int atMost, CorrectionsWorkbook book)
            throws IOException {
        Map<Integer, RowOutcome> outcomesByRow = outcomes.findOutcomes(
                id, block.get(0).row(), block.get(block.size() - 1).row());
        int written = 0;
        for (StagedRow row : block) {
            RowOutcome outcome = outcomesByRow.get(row.row());
            if (outcome != null
                    && outcome.type()
                            .filter(RowOutcome.OutcomeType.REJECTED::equals)
                            .isPresent()
                    && written < atMost) {
                book.writeRow(row.row(), columns.cells(row), columns.cellIssues(outcome));
                written++;
            }
        }
        return written;
    }
}
