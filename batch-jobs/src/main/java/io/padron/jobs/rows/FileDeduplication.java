package io.padron.jobs.rows;

import io.padron.customers.Customers;
import io.padron.customers.RowValidator;
import io.padron.customers.UniqueKey;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.RowOutcome;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.staging.StagedRowReader;
import io.padron.imports.ledger.ChunkProgress;
import io.padron.imports.ledger.DuplicateRow;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.WorkLedger;
import io.padron.jobs.mapping.CorrectedRow;
import io.padron.jobs.mapping.FieldLocator;
import io.padron.jobs.mapping.MappedRow;
import io.padron.jobs.mapping.RowMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records the duplicates within a file, in one transaction with the task's only step. */
@ApplicationScoped
class FileDeduplication {

    private static final int OUTCOMES_AT_ONCE = 1000;

    @Inject
    OutcomeLedger outcomes;

    @Inject
    WorkLedger work;

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    ImportRowMappers file;

    @Inject
    Customers customers;

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void recordDuplicates(Lease lease, ImportRun importRun) throws IOException {
        List<DuplicateRow> duplicates = outcomes.findDuplicates(importRun.id());
        int doubted = duplicates.isEmpty() ? 0 : recordAll(importRun, duplicates);
        work.advanceTask(lease, new ChunkProgress(1, 1, 0, 0, doubted, duplicates.size(), 0, 0));
    }

    /**
     * Reads the file again for the cells of the duplicates: their issues quote the user's own texts.
     *
     * @return the number of duplicates with doubts
     */
    private int recordAll(ImportRun importRun, List<DuplicateRow> duplicates) throws IOException {
        Path staged = files.stagedPath(importRun.id());
        RowMapper mapper = file.createMapper(importRun);
        RowValidator rowValidator = customers.createRowValidator();
        int doubted = 0;
        int next = 0;
        for (SegmentProgress segment : runs.findSegments(importRun.id())) {
            Batch batch = new Batch(importRun.id(), rowValidator);
            try (StagedRowReader rows = StagedRowReader.open(staged, segment.offset(), segment.rows())) {
                while (rows.hasNext() && next < duplicates.size()) {
                    StagedRow row = rows.next();
                    if (row.row() == duplicates.get(next).row()) {
                        batch.add(new MappedDuplicate(mapper.mapRow(row), duplicates.get(next)));
                        next++;
                    }
                }
            }
            batch.flush();
            doubted += batch.doubted;
        }
        return doubted;
    }

    /** A row of the file and the earlier row with the same key. */
    private record MappedDuplicate(MappedRow row, DuplicateRow duplicate) {}

    /**
     * Duplicates of one segment, recorded together: their rows are close to each other, so that queries cover few rows.
     */
    private final class Batch {
        private final ImportId id;
        private final RowValidator rowValidator;
        private final List<MappedDuplicate> read = new ArrayList<>();
        private int doubted;

        Batch(ImportId id, RowValidator rowValidator) {
            this.id = id;
            this.rowValidator = rowValidator;
        }

        void add(MappedDuplicate row) {
            read.add(row);
            if (read.size() == OUTCOMES_AT_ONCE) {
                flush();
            }
        }

        void flush() {
            List<RowOutcome> found = rowValidator.runInBatch(
                    () -> read.stream().map(each -> outcome(each, rowValidator)).toList());
            doubted += outcomes.findDoubtfulRows(
                            id, found.stream().map(RowOutcome::row).collect(Collectors.toSet()))
                    .size();
            outcomes.recordOutcomes(id, found);
            read.clear();
        }
    }

    private static RowOutcome outcome(MappedDuplicate each, RowValidator rowValidator) {
        DuplicateRow sameKeyRow = each.duplicate();
        ValidatedRow row =
                new ValidatedRow(each.row(), rowValidator.validate(each.row().customer()));
        return RowOutcome.duplicateInFile(
                sameKeyRow.row(), sameKeyRow.duplicateOfRow(), List.of(createIssue(row, sameKeyRow)));
    }

    /** A key index beyond the customer's own keys is the key of the corrected row. */
    private static RowIssue createIssue(ValidatedRow row, DuplicateRow sameKeyRow) {
        List<UniqueKey> keys = row.result().keys();
        if (sameKeyRow.keyIndex() < keys.size()) {
            return KeyIssues.duplicateInFile(row, keys.get(sameKeyRow.keyIndex()), sameKeyRow.duplicateOfRow());
        }
        FieldLocator locator = row.mapped().locator();
        return CorrectedRow.of(locator).orElseThrow().duplicateInFileIssue(locator, sameKeyRow.duplicateOfRow());
    }
}
