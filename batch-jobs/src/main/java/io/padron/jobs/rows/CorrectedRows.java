package io.padron.jobs.rows;

import io.padron.imports.ImportId;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.jobs.mapping.CorrectedRow;
import io.padron.jobs.mapping.MappedRow;
import io.padron.kernel.CustomerId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the rows of a chunk that correct a row whose correction was loaded before. */
@Dependent
class CorrectedRows {

    @Inject
    OutcomeLedger outcomes;

    /** Returns the customers of those rows by row number of this file. */
    Map<Integer, CustomerId> findLoadedBefore(List<MappedRow> rows) {
        Map<Integer, CorrectedRow> corrected = new HashMap<>();
        for (MappedRow row : rows) {
            CorrectedRow.of(row.locator()).ifPresent(origin -> corrected.put(row.row(), origin));
        }
        if (corrected.isEmpty()) {
            return Map.of();
        }
        // A file is one workbook: all its rows come from one import, in its order unless the user sorted them.
        ImportId origin = corrected.values().iterator().next().origin();
        int from = corrected.values().stream().mapToInt(CorrectedRow::row).min().orElseThrow();
        int to = corrected.values().stream().mapToInt(CorrectedRow::row).max().orElseThrow();
        Map<Integer, Long> loaded = outcomes.findCorrectedRows(origin, from, to);
        Map<Integer, CustomerId> before = new HashMap<>();
        corrected.forEach((row, correctedRow) -> Optional.ofNullable(loaded.get(correctedRow.row()))
                .ifPresent(customer -> before.put(row, new CustomerId(customer))));
        return before;
    }

    /** A row and the customer created from it. */
    record LoadedRow(MappedRow row, CustomerId customer) {}

    /** Records the rows loaded now, in the chunk's transaction. */
    void recordLoaded(List<LoadedRow> rows) {
        Map<ImportId, Map<Integer, Long>> corrected = new HashMap<>();
        rows.forEach(loadedRow -> CorrectedRow.of(loadedRow.row().locator()).ifPresent(correctedRow -> corrected
                .computeIfAbsent(correctedRow.origin(), origin -> new TreeMap<>())
                .put(correctedRow.row(), loadedRow.customer().value())));
        corrected.forEach(outcomes::recordCorrections);
    }
}
