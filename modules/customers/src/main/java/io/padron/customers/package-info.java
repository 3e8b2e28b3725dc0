/**
 * The customers: registration, uniqueness, the list, changes.
 *
 * <p>Public: {@link io.padron.customers.Customers}; the commands {@link io.padron.customers.NewCustomer} and {@link
 * io.padron.customers.CustomerChange}; views; the sealed results {@link io.padron.customers.RegistrationResult}, {@link
 * io.padron.customers.BatchRegistration} and {@link io.padron.customers.UpdateResult}; the event {@link
 * io.padron.customers.CustomerRegistered}. Absent texts are empty, never null. This package depends on none of its
 * subpackages. The module has no code for a single country, and knows of imports only the id and row that a customer
 * came from.
 */
@NullMarked
package io.padron.customers;

import org.jspecify.annotations.NullMarked;
