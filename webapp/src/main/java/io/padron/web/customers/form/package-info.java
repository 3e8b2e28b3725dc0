/**
 * The form of a customer: the fields that a country asks for, in groups and in that country's order, what was written in
 * them, and what was found about it.
 *
 * <p>Pages see {@link io.padron.web.customers.form.CustomerEntry} and what hangs on it. It stores nothing and judges
 * nothing: beans ask {@code io.padron.customers} and hand the answers in.
 */
@NullMarked
package io.padron.web.customers.form;

import org.jspecify.annotations.NullMarked;
