package io.padron.customers.withdrawal;

/**
 * What a withdrawal would do now.
 *
 * @param customers of the import, who are there
 * @param touched those of them who would stay, because somebody changed them
 */
public record Prospect(int customers, int touched) {

    /** How many would be taken back. */
    public int untouched() {
        return customers - touched;
    }
}
