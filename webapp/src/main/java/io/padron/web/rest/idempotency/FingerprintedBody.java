package io.padron.web.rest.idempotency;

import io.padron.kernel.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;

/** Computes the fingerprint of a request from its address and its body while the body is read. */
final class FingerprintedBody extends FilterInputStream {

    private static final Duration RENEWAL_INTERVAL = Duration.ofSeconds(15);

    private final MessageDigest digest;
    private final Runnable sign;
    private long signAt = System.nanoTime() + RENEWAL_INTERVAL.toNanos();

    /**
     * @param about what else belongs to the request
     * @param sign to be given now and then while a long body arrives
     */
    FingerprintedBody(InputStream body, String about, Runnable sign) {
        super(body);
        this.sign = sign;
        digest = Sha256.newDigest();
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
    String fingerprintWholeBody() throws IOException {
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
            signAt = System.nanoTime() + RENEWAL_INTERVAL.toNanos();
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
