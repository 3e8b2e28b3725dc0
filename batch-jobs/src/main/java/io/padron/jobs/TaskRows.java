package io.padron.jobs;

import io.padron.access.CurrentUser;
import io.padron.access.Users;
import io.padron.imports.ImportFiles;
import io.padron.imports.files.staging.StagedRowReader;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** Finds the rows of a task, numbered as a spreadsheet shows them. */
@ApplicationScoped
class TaskRows {

    /** The rows of a chunk. */
    static final int CHUNK = 1000;

    @Inject
    ImportFiles files;

    @Inject
    Users users;

    /** Both ends are inclusive. */
    record Span(int from, int to) {}

    /** Returns the task's first row; empty when the task has no rows or the file cannot be read. */
    Optional<Integer> findFirstRow(Lease lease, ImportRun importRun) {
        return spanFrom(lease, importRun, 1).map(Span::from);
    }

    /** Returns the rows of the task's next chunk. */
    Optional<Span> findChunk(Lease lease, ImportRun importRun) {
        return spanFrom(lease, importRun, CHUNK);
    }

    private Optional<Span> spanFrom(Lease lease, ImportRun importRun, int rows) {
        int count = Math.min(rows, lease.rowsLeft());
        if (count == 0 || lease.task().phase() == Phase.PLAN || lease.task().phase() == Phase.DEDUPLICATE) {
            return Optional.empty();
        }
        if (lease.task().phase() == Phase.UNDO) {
            int from = Math.toIntExact(lease.nextOffset());
            return Optional.of(new Span(from, from + count - 1));
        }
        return users.findActor(importRun.startedBy()).flatMap(actor -> {
            try (CurrentUser.Scope submitter = CurrentUser.bind(actor);
                    StagedRowReader staged =
                            StagedRowReader.open(files.stagedPath(lease.importId()), lease.nextOffset(), count)) {
                int from = staged.next().row();
                int to = from;
                while (staged.hasNext()) {
                    to = staged.next().row();
                }
                return Optional.of(new Span(from, to));
            } catch (IOException | RuntimeException unreadable) {
                return Optional.empty();
            }
        });
    }
}
