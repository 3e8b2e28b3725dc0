package io.padron.access.accounts;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Generates random passwords of letters and digits that are not easily confused. */
final class RandomPassword {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUP = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    /** Generates a number of groups of six characters, 30 bits each. */
    static String generatePassword(int groups) {
        return RANDOM.ints((long) groups * GROUP, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
