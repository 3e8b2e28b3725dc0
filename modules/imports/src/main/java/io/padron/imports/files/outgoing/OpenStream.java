package io.padron.imports.files.outgoing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The library closes what it writes to; the response is not ours to close. */
final class OpenStream extends FilterOutputStream {

    OpenStream(OutputStream out) {
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
