package io.padron.web.faults;

import io.padron.web.faults.support.DatabaseType;
import io.padron.web.faults.support.LedgerSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A killed process and the state that it left.
 *
 * @param rolledBackBefore rows that had been rolled back before this process started
 */
record KilledServer(LedgerSnapshot ledger, DatabaseType store, long rolledBackBefore) {

    /** The rows between two commits of a worker, read from the job definition. */
    static final int CHUNK = readChunkSize();

    /** Counted only if the process was working when it died. */
    Optional<InjectedFault> toInjectedFault(Duration resume) {
        if (!ledger.isInProgress()) {
            return Optional.empty();
        }
        // Loaded rows take ids from a sequence, and ids of rolled-back rows are lost: so rolled-back rows can be
        // counted.
        boolean measured = store == DatabaseType.POSTGRESQL && ledger.state().equals("LOADING");
        long rework = measured ? ledger.rolledBackRows() - rolledBackBefore : ledger.maxUncommittedRows(CHUNK);
        return Optional.of(new InjectedFault(ledger.position(), rework, measured, resume));
    }

    private static int readChunkSize() {
        try (InputStream job = KilledServer.class.getResourceAsStream("/META-INF/batch-jobs/load-segment.xml")) {
            String text = new String(Objects.requireNonNull(job).readAllBytes(), StandardCharsets.US_ASCII);
            Matcher count = Pattern.compile("item-count=\"(\\d+)\"").matcher(text);
            if (!count.find()) {
                throw new IllegalStateException("The job does not say how large its chunks are");
            }
            return Integer.parseInt(count.group(1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
