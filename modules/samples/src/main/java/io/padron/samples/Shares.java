package io.padron.samples;

/**
 * The shares of a file's rows that are not plainly valid, each from 0 to 1.
 *
 * @param duplicates rows with the identity or reference of an earlier row
 * @param registered rows with an identity that is already registered
 * @param errors rows that are refused
 * @param doubts valid rows with a doubt
 */
public record Shares(double duplicates, double registered, double errors, double doubts) {

    /** As in real files of users: 3 % duplicates, 5 % errors, 4 % doubts. */
    public static final Shares REALISTIC = new Shares(0.03, 0, 0.05, 0.04);

    /** For benchmarks: 0.5 % duplicates in the file, 2 % in the register, 1.5 % errors, no doubts. */
    public static final Shares BENCHMARK = new Shares(0.005, 0.02, 0.015, 0);

    /** Only valid rows. */
    public static final Shares CLEAN = new Shares(0, 0, 0, 0);

    public Shares {
        if (Math.min(Math.min(duplicates, registered), Math.min(errors, doubts)) < 0
                || duplicates + registered + errors + doubts > 0.9) {
            throw new IllegalArgumentException("Shares are not negative, and at least one row in ten is good");
        }
    }
}
