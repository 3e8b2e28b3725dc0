package io.padron.web.faults.means;

import io.padron.samples.Expected;
import io.padron.samples.SampleFile;
import io.padron.samples.Shares;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The file that is imported again and again, and the one that is in the register before. */
public record Sample(Path register, Path file, Expected expected) {

    /** Every kind of outcome occurs. */
    private static final Shares SHARES = new Shares(0.02, 0.01, 0.02, 0.02);

    public static Sample write(Path folder, int rows) {
        Path register = folder.resolve("register.csv");
        Path file = folder.resolve("file.csv");
        try {
            // Rows without an identity cannot be met again: a few more than the share needs.
            new SampleFile("mx-natural", rows / 80 + 300, 1, Shares.CLEAN)
                    .from(5_000_000)
                    .write(register);
            Expected expected = new SampleFile("mx-natural", rows, 2, SHARES)
                    .against(register)
                    .write(file);
            return new Sample(register, file, expected);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
