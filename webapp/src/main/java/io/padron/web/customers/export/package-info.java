/**
 * The customer list as a file: all pages of the filtered list, streamed.
 *
 * <p>User text never becomes a formula; memory holds one batch of customers at most.
 */
@NullMarked
package io.padron.web.customers.export;

import org.jspecify.annotations.NullMarked;
