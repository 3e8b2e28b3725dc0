/**
 * Who the customers are: registration, uniqueness, the list, changes.
 *
 * <p>Public: {@link io.padron.customers.Customers}; the commands {@link io.padron.customers.NewCustomer} and
 * {@link io.padron.customers.CustomerChange}; views; the sealed outcomes {@link io.padron.customers.Registration},
 * {@link io.padron.customers.Admission} and {@link io.padron.customers.Update}; the event
 * {@link io.padron.customers.CustomerRegistered}. Texts that are not there are empty, never null. The packages below are
 * for this module alone and see this one; it sees none of them. It never names a country, and knows neither files nor
 * imports beyond the number and row a customer came from.
 */
@NullMarked
package io.padron.customers;

import org.jspecify.annotations.NullMarked;
