/**
 * Stores the list settings of each user. Internal to this module; other modules use {@link
 * io.padron.customers.views.ListViews}.
 */
@NullMarked
package io.padron.customers.viewstore;

import org.jspecify.annotations.NullMarked;
