/**
 * The customers by REST.
 *
 * <p>Turns JSON into commands of {@code io.padron.customers} and shows what they answer; it knows no rule and no country.
 */
@NullMarked
package io.padron.web.customers.rest;

import org.jspecify.annotations.NullMarked;
