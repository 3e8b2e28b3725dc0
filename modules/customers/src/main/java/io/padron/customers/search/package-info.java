/**
 * Finds customers: the list, sorted and filtered in the database, and the index of words and numbers for the search.
 *
 * <p>Internal to this module. Each condition uses an index on both databases; no condition folds a column or begins a
 * pattern with a wildcard.
 */
@NullMarked
package io.padron.customers.search;

import org.jspecify.annotations.NullMarked;
