package io.padron.web.faults;

import io.padron.web.faults.support.RunPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The disk is full during the upload: the file is refused, nothing of it remains, and it can be sent again. */
record DiskFullReceiving() implements Fault {

    private static final int INSUFFICIENT_STORAGE = 507;

    @Override
    public Optional<InjectedFault> injectFault(FaultScenario faultScenario) {
        int runs = faultScenario.client().countRuns();
        Path file = faultScenario.sample().file();
        try {
            faultScenario.ground().disk().fill(faultScenario.random().nextLong(Files.size(file)));
            int status = faultScenario.client().attemptUpload(file);
            requireThat(status == INSUFFICIENT_STORAGE, "It answered " + status);
            requireThat(faultScenario.client().countRuns() == runs, "A run came of it");
            try (Stream<Path> there = Files.list(faultScenario.ground().uploadFolder())) {
                List<Path> left =
                        there.filter(path -> path.toString().endsWith(".part")).toList();
                requireThat(left.isEmpty(), "It left " + left);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            faultScenario.ground().disk().freeSpace();
        }
        return Optional.of(InjectedFault.unmeasured(new RunPosition("RECEIVED", 0, 0), Duration.ZERO));
    }

    private static void requireThat(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
