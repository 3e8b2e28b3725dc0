package io.padron.access.accounts;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Random passwords of letters and digits that cannot be confused with one another. */
final class RandomPassword {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUP = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    /** So many groups of six, 30 bits each. */
    static String generatePassword(int groups) {
        return RANDOM.ints((long) groups * GROUP, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }
}
