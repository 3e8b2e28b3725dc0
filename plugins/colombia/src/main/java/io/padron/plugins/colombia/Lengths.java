package io.padron.plugins.colombia;

/** How long a number may be at all, and how long it usually is: outside of the first it is refused, of the second doubted. */
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
