package io.padron.jobs.reports;

import io.padron.imports.FileShape;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.files.Cell;
import io.padron.imports.files.Corrections;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.outgoing.CorrectionsBook;
import io.padron.imports.files.outgoing.CorrectionsBook.Flaw;
import io.padron.imports.files.staging.StagedRows;
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

/** Writes the workbook of a run's refused rows, block by block so that memory stays flat. */
@ApplicationScoped
class RefusedRows {

    private static final int BLOCK = 1000;

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    OutcomeLedger outcomes;

    void write(ImportId id, FileShape shape, Locale language, OutputStream out) throws IOException {
        // An earlier workbook's reasons are not the person's: they are told anew.
        List<Integer> own = IntStream.range(0, shape.headers().size())
                .filter(index -> !Corrections.isReason(shape.headers().get(index)))
                .boxed()
                .toList();
        List<String> headers = own.stream().map(shape.headers()::get).toList();
        try (CorrectionsBook book = CorrectionsBook.to(out, language, id.toString(), headers)) {
            book.note(LeftOutWords.of(shape.leftOut()).stream()
                    .map(sentence -> sentence.in(language))
                    .toList());
            int left = CorrectionsBook.mostRows();
            for (SegmentProgress segment : runs.segments(id)) {
                try (StagedRows rows = StagedRows.open(files.staged(id), segment.offset(), segment.reviewed())) {
                    List<StagedRow> block = new ArrayList<>(BLOCK);
                    while (rows.hasNext() && left > 0) {
                        block.add(rows.next());
                        if (block.size() == BLOCK || !rows.hasNext()) {
                            left -= write(id, block, new Columns(own, headers, language), left, book);
                            block.clear();
                        }
                    }
                }
            }
        }
    }

    /** Which of the file's columns are the person's own, under which headers. */
    private record Columns(List<Integer> own, List<String> headers, Locale language) {

        List<String> cells(StagedRow row) {
            return own.stream()
                    .map(index -> index < row.cells().size() ? row.cells().get(index) : Cell.EMPTY)
                    .map(Cell::text)
                    .toList();
        }

        List<Flaw> flaws(RowOutcome outcome) {
            return outcome.issues().stream()
                    .map(issue -> new Flaw(
                            issue.column().isEmpty() ? -1 : headers.indexOf(issue.column()),
                            issue.severity() == Severity.DOUBT,
                            issue.message().in(language)))
                    .toList();
        }
    }

    private int write(ImportId id, List<StagedRow> block, Columns columns, int atMost, CorrectionsBook book)
            throws IOException {
        Map<Integer, RowOutcome> noted = outcomes.outcomes(
                id, block.get(0).row(), block.get(block.size() - 1).row());
        int written = 0;
        for (StagedRow row : block) {
            RowOutcome outcome = noted.get(row.row());
            if (outcome != null
                    && outcome.outcome()
                            .filter(RowOutcome.Kind.REJECTED::equals)
                            .isPresent()
                    && written < atMost) {
                book.row(row.row(), columns.cells(row), columns.flaws(outcome));
                written++;
            }
        }
        return written;
    }
}
