/**
 * Validates a customer's fields by the rules of its country, and collects all errors and doubts.
 *
 * <p>Internal to this module: {@link io.padron.customers.validation.CustomerValidators} creates a validator, which
 * turns entered values into a {@link io.padron.customers.validation.ValidatedCustomer}. It does not look for duplicates
 * and stores nothing.
 */
@NullMarked
package io.padron.customers.validation;

import org.jspecify.annotations.NullMarked;
