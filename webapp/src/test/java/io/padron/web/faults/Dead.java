package io.padron.web.faults;

import io.padron.web.faults.means.Ledger;
import io.padron.web.faults.means.Store;
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
 * A process that was killed, by what it left.
 *
 * @param vainBefore how many rows had been written in vain before this process lived
 */
record Dead(Ledger ledger, Store store, long vainBefore) {

    /** How many rows a worker does between two commits: as the product's own job says. */
    static final int CHUNK = chunk();

    /** Counted only if the process died while it was at work. */
    Optional<Struck> struck(Duration resume) {
        if (!ledger.underWay()) {
            return Optional.empty();
        }
        // Rows that are loaded have numbers, and the numbers of those that were rolled back are gone: so they are
        // counted.
        boolean measured = store == Store.POSTGRESQL && ledger.state().equals("LOADING");
        long rework = measured ? ledger.writtenInVain() - vainBefore : ledger.inHand(CHUNK);
        return Optional.of(new Struck(ledger.position(), rework, measured, resume));
    }

    private static int chunk() {
        try (InputStream job = Dead.class.getResourceAsStream("/META-INF/batch-jobs/load-segment.xml")) {
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
