/**
 * The customer form: the fields that a country requires, in groups and in the country's order, their values and their
 * issues.
 *
 * <p>Pages use {@link io.padron.web.customers.form.CustomerEntry}. It stores and validates nothing: beans call {@code
 * io.padron.customers} and pass the results in.
 */
@NullMarked
package io.padron.web.customers.form;

import org.jspecify.annotations.NullMarked;
