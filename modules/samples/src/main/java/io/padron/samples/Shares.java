package io.padron.samples;

/**
 * Which parts of a file's rows are not simply good, each from 0 to 1.
 *
 * @param duplicates rows whose identity or reference an earlier row has
 * @param registered rows whose identity the register already has
 * @param errors rows that will be refused
 * @param doubts good rows that somebody should look at
 */
public record Shares(double duplicates, double registered, double errors, double doubts) {

    /** As in the files that people send: 3 % duplicates, 5 % errors, 4 % doubts. */
    public static final Shares REALISTIC = new Shares(0.03, 0, 0.05, 0.04);

    /** For measuring: 0.5 % duplicates in the file, 2 % in the register, 1.5 % errors, no doubts. */
    public static final Shares BENCHMARK = new Shares(0.005, 0.02, 0.015, 0);

    /** Good rows alone. */
    public static final Shares CLEAN = new Shares(0, 0, 0, 0);

    public Shares {
        if (Math.min(Math.min(duplicates, registered), Math.min(errors, doubts)) < 0
                || duplicates + registered + errors + doubts > 0.9) {
            throw new IllegalArgumentException("Shares are not negative, and at least one row in ten is good");
        }
    }
}
