package io.padron.customers.bulk;

/**
 * The present size of a selection.
 *
 * @param customers the number of selected customers
 * @param highestId their highest number; 0 when there are none
 */
public record SelectionSize(long customers, long highestId) {}
