/**
 * The customers on screen.
 *
 * <p>Beans turn what was typed into a command of {@code io.padron.customers} and show what it
 * answers; they know no rule and no country.
 */
@NullMarked
package io.padron.web.customers;

import org.jspecify.annotations.NullMarked;
