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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
        Map<Integer, CustomerId> winners = winners(id, noted.values());
        for (int index = 0; index < block.size(); index++) {
            StagedRow row = block.get(index);
            Optional<RowOutcome> outcome = Optional.ofNullable(noted.get(row.row()));
            sink.accept(new JudgedRow(
                    row,
                    index < passed,
                    outcome,
                    outcome.filter(told -> told.outcome().isPresent()).isPresent()
                            ? outcome.flatMap(told -> customer(told, winners))
                            : Optional.ofNullable(loaded.get(row.row()))));
        }
    }

    /** Whom a refused or doubled row doubles. */
    private static Optional<CustomerId> customer(RowOutcome outcome, Map<Integer, CustomerId> winners) {
        return outcome.customer().isPresent()
                ? Optional.of(new CustomerId(outcome.customer().getAsLong()))
                : outcome.winner().stream()
                        .mapToObj(winners::get)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** What became of the rows that these double: asked of neighbours at once, for a file may have been pasted twice. */
    private Map<Integer, CustomerId> winners(ImportId id, Collection<RowOutcome> outcomes) {
        SortedSet<Integer> rows = outcomes.stream()
                .filter(outcome -> outcome.customer().isEmpty())
                .flatMap(outcome -> outcome.winner().stream().boxed())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, CustomerId> became = new HashMap<>();
        while (!rows.isEmpty()) {
            int end = rows.first() + BLOCK;
            became.putAll(became(id, rows.headSet(end)));
            rows = rows.tailSet(end);
        }
        return became;
    }

    private Map<Integer, CustomerId> became(ImportId id, SortedSet<Integer> rows) {
        Map<Integer, CustomerId> became = made(id, rows.first(), rows.last());
        became.keySet().retainAll(rows);
        if (became.size() < rows.size()) {
            // A winner may itself have been overtaken while it waited: then it doubles whom these rows double.
            outcomes.outcomes(id, rows.first(), rows.last()).forEach((row, overtaken) -> {
                if (rows.contains(row) && overtaken.customer().isPresent()) {
                    became.put(row, new CustomerId(overtaken.customer().getAsLong()));
                }
            });
        }
        return became;
    }

    /** The customers that these rows became, whether they are still there or an undo took them back. */
    private Map<Integer, CustomerId> made(ImportId id, int from, int to) {
        Map<Integer, CustomerId> made = new HashMap<>(customers.importedBy(id.toString(), from, to));
        undone.removed(id, from, to).forEach((row, customer) -> made.put(row, new CustomerId(customer)));
        return made;
    }
}
