package io.padron.imports.ledger;

/** The file has so many duplicates that it cannot be a list of customers. */
public class TooManyDuplicatesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More identity numbers and references than this are repeated in the file. */
    private final int limit;

    public TooManyDuplicatesException(int limit) {
        super("More than " + limit + " keys of the file repeat");
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }
}
