/**
 * Keeps the customers: registration, mass registration and change, the unique keys, and the view of one customer.
 *
 * <p>For this module alone; others come in by {@link io.padron.customers.Customers}. Entities never leave it.
 */
@NullMarked
package io.padron.customers.register;

import org.jspecify.annotations.NullMarked;
