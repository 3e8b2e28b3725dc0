/**
 * The customers on screen: the list, one customer, and the form for a new one, built from what the country's pack asks.
 *
 * <p>Beans turn what was typed into a command of {@code io.padron.customers} and show what it answers; they know no rule
 * and no country.
 */
@NullMarked
package io.padron.web.customers;

import org.jspecify.annotations.NullMarked;
