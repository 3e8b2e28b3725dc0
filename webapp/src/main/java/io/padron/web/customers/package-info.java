/**
 * The customers: on screen and by REST.
 *
 * <p>Beans and the resource turn what was typed or sent into a command of {@code io.padron.customers} and show what it
 * answers; they know no rule and no country.
 */
@NullMarked
package io.padron.web.customers;

import org.jspecify.annotations.NullMarked;
