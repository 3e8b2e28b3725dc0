/**
 * The list of customers as a file: exactly what is filtered, on all pages, sent as it is read.
 *
 * <p>Nothing that a person typed becomes a formula; it holds no more customers in memory than one portion.
 */
@NullMarked
package io.padron.web.customers.export;

import org.jspecify.annotations.NullMarked;
