/**
 * The customer form: the fields that a country requires, in the country's groups and order, with their values and
 * issues.
 *
 * <p>Pages use {@link io.padron.web.customers.form.CustomerEntry}. It stores and validates nothing: beans call {@code
 * io.padron.customers} and pass the results in.
 */
@NullMarked
package io.padron.web.customers.form;

import org.jspecify.annotations.NullMarked;
