/**
 * Implements {@link io.padron.customers.CustomerCounts}; nothing here is public. It reads only indexes, and caches each
 * count for a multiple of the time that counting took.
 */
@NullMarked
package io.padron.customers.counts;

import org.jspecify.annotations.NullMarked;
