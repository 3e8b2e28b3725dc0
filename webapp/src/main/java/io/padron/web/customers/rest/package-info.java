/**
 * The customers by REST.
 *
 * <p>The resource converts JSON to commands of {@code io.padron.customers} and shows their results. It contains no
 * rules and no country.
 */
@NullMarked
package io.padron.web.customers.rest;

import org.jspecify.annotations.NullMarked;
