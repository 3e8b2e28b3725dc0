/** Keeps actions in the database. For this module alone. */
@NullMarked
package io.padron.actions.store;

import org.jspecify.annotations.NullMarked;
