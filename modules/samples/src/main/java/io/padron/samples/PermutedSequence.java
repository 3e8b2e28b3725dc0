package io.padron.samples;

/**
 * Maps ascending indexes to distinct numbers in a random-looking order: multiplication by a number coprime to the size,
 * modulo the size.
 */
record PermutedSequence(long size) {

    private static final long STRIDE = 7_368_787;
    private static final long START = 104_729;

    PermutedSequence {
        if (size % STRIDE == 0) {
            throw new IllegalArgumentException("The size shares a factor with the stride");
        }
    }

    /** Returns a number from 0 to below the size; distinct for each index below the size. */
    long valueAt(int index) {
        if (index >= size) {
            throw new IllegalArgumentException("Only " + size + " different numbers can be made");
        }
        return (index * STRIDE + START) % size;
    }
}
