package io.padron.imports.duplicates;

import io.padron.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The first 128 bits of a key's SHA-256. Different keys of one file practically never have the same hash. */
record KeyHash(long high, long low) {

    static KeyHash of(String key) {
        return of(key, Sha256.newDigest());
    }

    /** Computes the hash with a digest that the caller reuses. */
    static KeyHash of(String key, MessageDigest sha256) {
        return readFrom(ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8))));
    }

    static KeyHash readFrom(ByteBuffer from) {
        return new KeyHash(from.getLong(), from.getLong());
    }

    void writeTo(ByteBuffer to) {
        to.putLong(high).putLong(low);
    }
}
