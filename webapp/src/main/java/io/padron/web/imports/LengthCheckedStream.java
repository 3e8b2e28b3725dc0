package io.padron.web.imports;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A request's body that must have the announced length: a body that ends early is an error and not a shorter file. */
final class LengthCheckedStream extends FilterInputStream {
    private final long announced;
    private long received;

    /** @param announced the length in bytes, or less than 0 when it is unknown */
    LengthCheckedStream(InputStream body, long announced) {
        super(body);
        this.announced = announced;
    }

    /** The length in a Content-Length header, or -1 when there is none. */
    static long parseLength(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : -1;
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
            received += read;
        } else if (received < announced) {
            throw new EOFException(received + " of " + announced + " bytes");
        }
    }
}
