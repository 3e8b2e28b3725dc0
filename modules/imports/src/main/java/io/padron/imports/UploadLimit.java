package io.padron.imports;

/** The size limit of an uploaded file, the same for every way of upload. */
public final class UploadLimit {

    /** 2 GiB: some ten million rows. */
    public static final long BYTES = Long.getLong("padron.largest-upload", 2L << 30);

    public static final long MEGABYTES = BYTES >> 20;

    private UploadLimit() {}
}
