/** Stores bulk updates in the database. Internal to this module. */
@NullMarked
package io.padron.bulk.store;

import org.jspecify.annotations.NullMarked;
