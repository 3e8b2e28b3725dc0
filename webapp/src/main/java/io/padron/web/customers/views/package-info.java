/**
 * The user's own settings of the customer list: saved views and columns.
 *
 * <p>The beans call {@code io.padron.customers.views}.
 */
@NullMarked
package io.padron.web.customers.views;

import org.jspecify.annotations.NullMarked;
