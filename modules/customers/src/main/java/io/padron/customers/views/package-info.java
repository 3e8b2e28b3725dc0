/**
 * The list settings of each user: saved views and chosen columns.
 *
 * <p>Public: {@link io.padron.customers.views.ListViews} and its value types. Users see and change only their own. Only
 * the page of the list interprets a view's query.
 */
@NullMarked
package io.padron.customers.views;

import org.jspecify.annotations.NullMarked;
