package io.padron.access.accounts;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password, hashed by PBKDF2-HMAC-SHA512; written as {@code pbkdf2-sha512$iterations$salt$hash}.
 *
 * <p>The number of iterations follows OWASP's password storage cheat sheet. Each hash contains it, so that it can grow
 * without invalidating passwords.
 */
final class PasswordHash {

    static final int ITERATIONS = 210_000;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    static PasswordHash of(String password) {
        return of(password, ITERATIONS);
    }

    static PasswordHash of(String password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(rounds, salt, deriveKey(password, salt, rounds));
    }

    static PasswordHash parse(String written) {
        String[] parts = written.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("Not a password hash of this version");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3]));
    }

    String encode() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return String.join(
                "$", SCHEME, Integer.toString(rounds), encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(hash, deriveKey(password, salt, rounds));
    }

    boolean isOutdated() {
        return rounds < ITERATIONS;
    }

    /** Normalises to NFC first, because keyboards encode the same accented letter in different ways. */
    private static byte[] deriveKey(String password, byte[] salt, int rounds) {
        char[] characters = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        } finally {
            spec.clearPassword();
        }
    }
}
