package io.padron.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 without checked exceptions; every Java has it. */
public final class Sha256 {

    private Sha256() {}

    /** Creates an empty digest. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Returns the 32 bytes of the hash of a text in UTF-8. */
    public static byte[] hashText(String text) {
        return newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
