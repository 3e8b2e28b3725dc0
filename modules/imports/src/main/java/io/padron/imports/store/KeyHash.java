package io.padron.imports.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 128 bits of a key's SHA-256: enough that two keys of one file never meet by chance. */
record KeyHash(long high, long low) {

    static KeyHash of(String key) {
        return of(key, sha256());
    }

    /** With a digest that is used again. */
    static KeyHash of(String key, MessageDigest sha256) {
        return read(ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8))));
    }

    static KeyHash read(ByteBuffer from) {
        return new KeyHash(from.getLong(), from.getLong());
    }

    void put(ByteBuffer to) {
        to.putLong(high).putLong(low);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
