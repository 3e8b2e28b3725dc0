package io.padron.samples;

/**
 * Makes ascending indexes look like chance without ever giving a number twice: multiplication by a number that shares no
 * factor with the size, within the size.
 */
record Sequence(long size) {

    private static final long STRIDE = 7_368_787;
    private static final long START = 104_729;

    Sequence {
        if (size % STRIDE == 0) {
            throw new IllegalArgumentException("The size shares a factor with the stride");
        }
    }

    /** From 0 on, below the size; a different one for each index below the size. */
    long at(int index) {
        if (index >= size) {
            throw new IllegalArgumentException("Only " + size + " different numbers can be made");
        }
        return (index * STRIDE + START) % size;
    }
}
