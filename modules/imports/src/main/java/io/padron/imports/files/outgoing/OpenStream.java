package io.padron.imports.files.outgoing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Stays open when whoever writes a file closes it: a response is not theirs to close, least of all after half a file. */
public final class OpenStream extends FilterOutputStream {

    public OpenStream(OutputStream out) {
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
