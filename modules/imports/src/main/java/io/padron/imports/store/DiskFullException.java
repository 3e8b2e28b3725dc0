package io.padron.imports.store;

import java.io.IOException;

/** The disk refuses to store a file, most likely because it is full. */
final class DiskFullException extends IOException {

    private static final long serialVersionUID = 1L;

    DiskFullException(IOException cause) {
        super(cause);
    }
}
