package io.padron.plugins.colombia;

/** The possible and the usual lengths of a number: an impossible length is refused, an unusual one is a doubt. */
record Lengths(int shortest, int longest, int usuallyFrom, int usuallyTo) {

    static Lengths of(int shortest, int longest) {
        return new Lengths(shortest, longest, shortest, longest);
    }

    boolean isPossible(int length) {
        return length >= shortest && length <= longest;
    }

    boolean isUsual(int length) {
        return length >= usuallyFrom && length <= usuallyTo;
    }

    String possible(String from, String to) {
        return from + " " + shortest + " " + to + " " + longest;
    }
}
