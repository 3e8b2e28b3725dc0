package io.padron.imports.files.outgoing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Ignores {@code close}, so that a writer of a file does not close the response, least of all after half a file. */
public final class CloseShieldOutputStream extends FilterOutputStream {

    public CloseShieldOutputStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
