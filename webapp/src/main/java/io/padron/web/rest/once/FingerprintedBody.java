package io.padron.web.rest.once;

import io.padron.kernel.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/** A request's body, by which and by whose address it is told apart from others. */
final class FingerprintedBody extends FilterInputStream {

    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(15);

    private final MessageDigest digest;
    private final Runnable sign;
    private long signAt = System.nanoTime() + BETWEEN_SIGNS.toNanos();

    /**
     * @param about what else belongs to the request
     * @param sign to be given now and then while a long body arrives
     */
    FingerprintedBody(InputStream body, String about, Runnable sign) {
        super(body);
        this.sign = sign;
        digest = Sha256.digest();
        digest.update(about.getBytes(StandardCharsets.UTF_8));
    }

    /** Of what has been read by now. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what is left of it. */
    String fingerprintOfAll() throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read = 0;
        while (read >= 0) {
            read = read(buffer, 0, buffer.length);
        }
        return fingerprint();
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        if (next >= 0) {
            digest.update((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        if (read > 0) {
            digest.update(bytes, offset, read);
        }
        if (System.nanoTime() > signAt) {
            sign.run();
            signAt = System.nanoTime() + BETWEEN_SIGNS.toNanos();
        }
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
}
