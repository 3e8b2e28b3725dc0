/**
 * How each user wants the list of customers: filters under a name, and which columns.
 *
 * <p>Public: {@link io.padron.customers.views.ListViews} and the values it speaks in. Everybody sees and changes their own
 * alone. What a view's query means is known to who shows the list.
 */
@NullMarked
package io.padron.customers.views;

import org.jspecify.annotations.NullMarked;
