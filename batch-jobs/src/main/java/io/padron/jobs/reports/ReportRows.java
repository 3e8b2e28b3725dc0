package io.padron.jobs.reports;

import io.padron.customers.Customers;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.staging.StagedRowReader;
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

/** The validated rows of a run in the file's order, assembled block by block so that memory stays flat. */
@ApplicationScoped
class ReportRows {

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

    /** Receives the rows in order. */
    interface Sink {
        void accept(ReportRow row) throws IOException;
    }

    void forEach(ImportId id, Sink sink) throws IOException {
        for (SegmentProgress segment : runs.findSegments(id)) {
            try (StagedRowReader rows =
                    StagedRowReader.open(files.stagedPath(id), segment.offset(), segment.validated())) {
                List<StagedRow> block = new ArrayList<>(BLOCK);
                int before = 0;
                while (rows.hasNext()) {
                    block.add(rows.next());
                    if (block.size() == BLOCK || !rows.hasNext()) {
                        emitBlock(id, block, segment.loadProcessed() - before, sink);
                        before += block.size();
                        block.clear();
                    }
                }
            }
        }
    }

    private void emitBlock(ImportId id, List<StagedRow> block, int loadProcessed, Sink sink) throws IOException {
        int from = block.get(0).row();
        int to = block.get(block.size() - 1).row();
        Map<Integer, RowOutcome> outcomesByRow = outcomes.findOutcomes(id, from, to);
        Map<Integer, CustomerId> loaded = findCreatedCustomers(id, from, to);
        Map<Integer, CustomerId> winners = findDuplicateOwners(id, outcomesByRow.values());
        for (int index = 0; index < block.size(); index++) {
            StagedRow row = block.get(index);
            Optional<RowOutcome> outcome = Optional.ofNullable(outcomesByRow.get(row.row()));
            sink.accept(new ReportRow(
                    row,
                    index < loadProcessed,
                    outcome,
                    outcome.filter(recorded -> recorded.type().isPresent()).isPresent()
                            ? outcome.flatMap(recorded -> findCustomer(recorded, winners))
                            : Optional.ofNullable(loaded.get(row.row()))));
        }
    }

    /** Returns the customer with the key of a rejected or duplicate row. */
    private static Optional<CustomerId> findCustomer(RowOutcome outcome, Map<Integer, CustomerId> winners) {
        return outcome.duplicateOfCustomer().isPresent()
                ? Optional.of(new CustomerId(outcome.duplicateOfCustomer().getAsLong()))
                : outcome.duplicateOfRow().stream()
                        .mapToObj(winners::get)
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /**
     * Finds the customers of the rows that these duplicate. One query covers many rows, because a file may contain a
     * block twice.
     */
    private Map<Integer, CustomerId> findDuplicateOwners(ImportId id, Collection<RowOutcome> outcomes) {
        SortedSet<Integer> rows = outcomes.stream()
                .filter(outcome -> outcome.duplicateOfCustomer().isEmpty())
                .flatMap(outcome -> outcome.duplicateOfRow().stream().boxed())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, CustomerId> customersByRow = new HashMap<>();
        while (!rows.isEmpty()) {
            int end = rows.first() + BLOCK;
            customersByRow.putAll(findCustomersOfRows(id, rows.headSet(end)));
            rows = rows.tailSet(end);
        }
        return customersByRow;
    }

    private Map<Integer, CustomerId> findCustomersOfRows(ImportId id, SortedSet<Integer> rows) {
        Map<Integer, CustomerId> customersByRow = findCreatedCustomers(id, rows.first(), rows.last());
        customersByRow.keySet().retainAll(rows);
        if (customersByRow.size() < rows.size()) {
            // The first row may itself be a duplicate of a customer that was created meanwhile: that customer is then
            // the result here too.
            outcomes.findOutcomes(id, rows.first(), rows.last()).forEach((row, rowOutcome) -> {
                if (rows.contains(row) && rowOutcome.duplicateOfCustomer().isPresent()) {
                    customersByRow.put(
                            row, new CustomerId(rowOutcome.duplicateOfCustomer().getAsLong()));
                }
            });
        }
        return customersByRow;
    }

    /** Finds the customers that these rows created, including those that an undo has removed. */
    private Map<Integer, CustomerId> findCreatedCustomers(ImportId id, int from, int to) {
        Map<Integer, CustomerId> created = new HashMap<>(customers.findByImport(id.toString(), from, to));
        undone.findRemovedCustomers(id, from, to)
                .forEach((row, customer) -> created.put(row, new CustomerId(customer)));
        return created;
    }
}
