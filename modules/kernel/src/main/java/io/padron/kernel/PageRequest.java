package io.padron.kernel;

/**
 * The number of a page, from 0, and its size, from 1 to 200; a value out of bounds is an
 * {@link IllegalArgumentException}.
 */
public record PageRequest(int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    public PageRequest {
        if (page < 0 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page from 0, size from 1 to " + MAX_SIZE);
        }
    }

    /** Returns this page, or the last page when the list is shorter. */
    public PageRequest clampTo(long total) {
        int last = (int) Math.min(Integer.MAX_VALUE, Math.max(0, (total - 1) / size));
        return page <= last ? this : new PageRequest(last, size);
    }

    public long offset() {
        return (long) page * size;
    }
}
