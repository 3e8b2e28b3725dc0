/**
 * Stores customers: registration, batch registration and change, unique keys, and the view of one customer.
 *
 * <p>Internal to this module; other modules use {@link io.padron.customers.Customers}. Entities never leave this
 * package.
 */
@NullMarked
package io.padron.customers.register;

import org.jspecify.annotations.NullMarked;
