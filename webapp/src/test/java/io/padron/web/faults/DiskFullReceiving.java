package io.padron.web.faults;

import io.padron.web.faults.means.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The disk is full before the file is whole: it is refused, nothing of it stays, and it can be sent again. */
record DiskFullReceiving() implements Fault {

    private static final int INSUFFICIENT_STORAGE = 507;

    @Override
    public Optional<Struck> strike(Journey journey) {
        int runs = journey.client().runs();
        Path file = journey.sample().file();
        try {
            journey.ground().disk().fill(journey.random().nextLong(Files.size(file)));
            int status = journey.client().refusedUpload(file);
            require(status == INSUFFICIENT_STORAGE, "It answered " + status);
            require(journey.client().runs() == runs, "A run came of it");
            try (Stream<Path> there = Files.list(journey.ground().arriving())) {
                List<Path> left =
                        there.filter(path -> path.toString().endsWith(".part")).toList();
                require(left.isEmpty(), "It left " + left);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            journey.ground().disk().free();
        }
        return Optional.of(Struck.at(new Position("RECEIVED", 0, 0), Duration.ZERO));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
