/**
 * The pages of customers.
 *
 * <p>Beans convert the entered values to a command of {@code io.padron.customers} and show its result. They contain no
 * rules and no country.
 */
@NullMarked
package io.padron.web.customers;

import org.jspecify.annotations.NullMarked;
