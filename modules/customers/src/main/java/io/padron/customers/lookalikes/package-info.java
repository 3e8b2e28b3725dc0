/**
 * Who may be the same as the customer that somebody is about to enter.
 *
 * <p>Public: {@link io.padron.customers.lookalikes.Lookalikes} and {@link io.padron.customers.lookalikes.Lookalike}. It only
 * hints, and never refuses: that is for the unique keys of the registration.
 */
@NullMarked
package io.padron.customers.lookalikes;

import org.jspecify.annotations.NullMarked;
