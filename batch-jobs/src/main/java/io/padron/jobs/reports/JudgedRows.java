package io.padron.jobs.reports;

import io.padron.customers.Customers;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.staging.StagedRows;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.UndoLedger;
import io.padron.kernel.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The judged rows of a run in the file's order, put together block by block so that memory stays flat. */
@ApplicationScoped
class JudgedRows {

    private static final int BLOCK = 1000;

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    OutcomeLedger outcomes;

    @Inject
    Customers customers;

    @Inject
    UndoLedger undone;

    /** What takes the rows, one after the other. */
    interface Sink {
        void accept(JudgedRow row) throws IOException;
    }

    void forEach(ImportId id, Sink sink) throws IOException {
        for (SegmentProgress segment : runs.segments(id)) {
            try (StagedRows rows = StagedRows.open(files.staged(id), segment.offset(), segment.reviewed())) {
                List<StagedRow> block = new ArrayList<>(BLOCK);
                int before = 0;
                while (rows.hasNext()) {
                    block.add(rows.next());
                    if (block.size() == BLOCK || !rows.hasNext()) {
                        emit(id, block, segment.loadPassed() - before, sink);
                        before += block.size();
                        block.clear();
                    }
                }
            }
        }
    }

    private void emit(ImportId id, List<StagedRow> block, int passed, Sink sink) throws IOException {
        int from = block.get(0).row();
        int to = block.get(block.size() - 1).row();
        Map<Integer, RowOutcome> noted = outcomes.outcomes(id, from, to);
        Map<Integer, CustomerId> loaded = made(id, from, to);
        for (int index = 0; index < block.size(); index++) {
            StagedRow row = block.get(index);
            RowOutcome outcome = noted.get(row.row());
            sink.accept(new JudgedRow(
                    row,
                    index < passed,
                    Optional.ofNullable(outcome),
                    customer(id, outcome, Optional.ofNullable(loaded.get(row.row())))));
        }
    }

    /** The customers that these rows became, whether they are still there or an undo took them back. */
    private Map<Integer, CustomerId> made(ImportId id, int from, int to) {
        Map<Integer, CustomerId> made = new HashMap<>(customers.importedBy(id.toString(), from, to));
        undone.removed(id, from, to).forEach((row, customer) -> made.put(row, new CustomerId(customer)));
        return made;
    }

    private Optional<CustomerId> customer(ImportId id, @Nullable RowOutcome outcome, Optional<CustomerId> loaded) {
        if (outcome == null || outcome.outcome().isEmpty()) {
            return loaded;
        }
        if (outcome.customer().isPresent()) {
            return Optional.of(new CustomerId(outcome.customer().getAsLong()));
        }
        if (outcome.winner().isEmpty()) {
            return Optional.empty();
        }
        int winner = outcome.winner().getAsInt();
        CustomerId became = made(id, winner, winner).get(winner);
        if (became != null) {
            return Optional.of(became);
        }
        // The winner itself may have been overtaken while it waited: then it doubles whom this row doubles.
        RowOutcome overtaken = outcomes.outcomes(id, winner, winner).get(winner);
        return overtaken == null || overtaken.customer().isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerId(overtaken.customer().getAsLong()));
    }
}
