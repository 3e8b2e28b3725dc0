/**
 * One change of many customers, applied in chunks.
 *
 * <p>Public: {@link io.padron.customers.bulk.BulkChanges} and its value types. A {@link
 * io.padron.customers.bulk.Selection} names the customers; the caller stores the progress and the results.
 */
@NullMarked
package io.padron.customers.bulk;

import org.jspecify.annotations.NullMarked;
