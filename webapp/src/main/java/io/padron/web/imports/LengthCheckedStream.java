package io.padron.web.imports;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that must be as long as its header promised: one that ends early is an error and no shorter file. */
final class LengthCheckedStream extends FilterInputStream {
    private final long promised;
    private long seen;

    /** @param promised how many bytes, or less than 0 when nothing was promised */
    LengthCheckedStream(InputStream body, long promised) {
        super(body);
        this.promised = promised;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        countBytes(next < 0 ? -1 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        countBytes(read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long bytes) throws IOException {
        throw new IOException("Every byte counts");
    }

    private void countBytes(int read) throws IOException {
        if (read >= 0) {
            seen += read;
        } else if (seen < promised) {
            throw new EOFException(seen + " of " + promised + " bytes");
        }
    }
}
