package io.padron.jobs;

import io.padron.access.ActingUser;
import io.padron.access.Users;
import io.padron.imports.ImportFiles;
import io.padron.imports.files.staging.StagedRows;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/** Which rows of its file a task works on, as the person who sent the file counts them. */
@ApplicationScoped
class TaskRows {

    /** As many as a chunk has. */
    static final int CHUNK = 1000;

    @Inject
    ImportFiles files;

    @Inject
    Users users;

    /** Both belong to it. */
    record Span(int from, int to) {}

    /** The row with which it begins; empty when the task does not go through rows, or the file is not to be read. */
    Optional<Integer> first(Claim claim, Run run) {
        return span(claim, run, 1).map(Span::from);
    }

    /** The rows of its next chunk. */
    Optional<Span> chunk(Claim claim, Run run) {
        return span(claim, run, CHUNK);
    }

    private Optional<Span> span(Claim claim, Run run, int rows) {
        int count = Math.min(rows, claim.rowsLeft());
        if (count == 0 || claim.task().phase() == Phase.PLAN || claim.task().phase() == Phase.SETTLE) {
            return Optional.empty();
        }
        if (claim.task().phase() == Phase.UNDO) {
            int from = Math.toIntExact(claim.nextOffset());
            return Optional.of(new Span(from, from + count - 1));
        }
        return users.actor(run.startedBy()).flatMap(actor -> {
            try (ActingUser.Scope submitter = ActingUser.as(actor);
                    StagedRows staged = StagedRows.open(files.staged(claim.importId()), claim.nextOffset(), count)) {
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
