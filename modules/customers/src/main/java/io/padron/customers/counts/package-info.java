/**
 * Counts of the register for charts. It reads only indexes, and caches each count for a multiple of the time that
 * counting took.
 *
 * <p>Public: {@link io.padron.customers.counts.CustomerCounts}.
 */
@NullMarked
package io.padron.customers.counts;

import org.jspecify.annotations.NullMarked;
