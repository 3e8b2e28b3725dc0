package io.padron.kernel;

/** Which page: counted from 0, with 1 to 200 items; {@link IllegalArgumentException} when out of these bounds. */
public record PageRequest(int page, int size) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 200;

    public PageRequest {
        if (page < 0 || size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("page from 0, size from 1 to " + LARGEST_SIZE);
        }
    }

    public long offset() {
        return (long) page * size;
    }
}
