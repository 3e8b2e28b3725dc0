package io.padron.imports.store;

import java.io.IOException;

/** The disk does not take what is to be stored on it, most likely because it is full. */
final class DiskFullException extends IOException {

    private static final long serialVersionUID = 1L;

    DiskFullException(IOException cause) {
        super(cause);
    }
}
