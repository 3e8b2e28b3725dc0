/**
 * How somebody wants the list of customers: views under a name, and columns.
 *
 * <p>The beans turn what was chosen into calls of {@code io.padron.customers.views}.
 */
@NullMarked
package io.padron.web.customers.views;

import org.jspecify.annotations.NullMarked;
