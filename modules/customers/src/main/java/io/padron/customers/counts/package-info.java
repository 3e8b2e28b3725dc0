/**
 * Counts the register behind {@link io.padron.customers.CustomerCounts}. Nothing of it is public. It reads indexes
 * and never a customer, and keeps what it counted for a multiple of the time that took.
 */
@NullMarked
package io.padron.customers.counts;

import org.jspecify.annotations.NullMarked;
