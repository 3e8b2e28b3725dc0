/**
 * Bulk updates of the customers that match a filter, on pages and by REST: choose, confirm, watch, cancel, undo.
 *
 * <p>Beans and the resource convert requests to commands of {@code io.padron.bulk} and show their results.
 */
@NullMarked
package io.padron.web.customers.bulk;

import org.jspecify.annotations.NullMarked;
