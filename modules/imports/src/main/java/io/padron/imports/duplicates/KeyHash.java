package io.padron.imports.duplicates;

import io.padron.kernel.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The first 128 bits of a key's SHA-256: enough that two keys of one file never meet by chance. */
record KeyHash(long high, long low) {

    static KeyHash of(String key) {
        return of(key, Sha256.newDigest());
    }

    /** With a digest that is used again. */
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
