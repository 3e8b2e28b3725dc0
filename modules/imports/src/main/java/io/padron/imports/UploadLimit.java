package io.padron.imports;

/** The largest file of customers that is taken, in whatever way it comes. */
public final class UploadLimit {

    /** 2 GiB: some ten million rows. */
    public static final long BYTES = Long.getLong("padron.largest-upload", 2L << 30);

    public static final long MEGABYTES = BYTES >> 20;

    private UploadLimit() {}
}
