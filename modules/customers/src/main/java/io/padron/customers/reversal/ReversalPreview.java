package io.padron.customers.reversal;

/**
 * What an undo of the import would do now.
 *
 * @param customers the number of customers of the import
 * @param changed the number of them that would stay, because they were changed
 */
public record ReversalPreview(int customers, int changed) {

    /** Returns the number of customers that would be removed. */
    public int unchanged() {
        return customers - changed;
    }
}
