package io.padron.web.faults.support;

import io.padron.samples.ExpectedCounts;
import io.padron.samples.SampleFileGenerator;
import io.padron.samples.Shares;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The file that is imported repeatedly, and the file that is in the register before. */
public record ImportTestFiles(Path register, Path file, ExpectedCounts expected) {

    /** Every type of outcome occurs. */
    private static final Shares SHARES = new Shares(0.02, 0.01, 0.02, 0.02);

    public static ImportTestFiles writeFiles(Path folder, int rows) {
        Path register = folder.resolve("register.csv");
        Path file = folder.resolve("file.csv");
        try {
            // Rows without an identity number cannot be duplicates: a few more than the share needs.
            new SampleFileGenerator("mx-natural", rows / 80 + 300, 1, Shares.CLEAN)
                    .startingAt(5_000_000)
                    .writeRows(register);
            ExpectedCounts expectedCounts = new SampleFileGenerator("mx-natural", rows, 2, SHARES)
                    .withRegisteredFile(register)
                    .writeRows(file);
            return new ImportTestFiles(register, file, expectedCounts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
