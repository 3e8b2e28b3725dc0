/**
 * Keeps how each user wants the list. For this module alone; others come in by
 * {@link io.padron.customers.views.ListViews}.
 */
@NullMarked
package io.padron.customers.viewstore;

import org.jspecify.annotations.NullMarked;
