package io.padron.imports.ledger;

/** So much of a file stands in it twice that it cannot be a list of customers. */
public class TooManyDuplicatesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More identities and references than this stand in the file more than once. */
    private final int limit;

    public TooManyDuplicatesException(int limit) {
        super("More than " + limit + " keys of the file repeat");
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }
}
