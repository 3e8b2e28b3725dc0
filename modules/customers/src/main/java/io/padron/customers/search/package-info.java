/**
 * Finds customers: the list, sorted and filtered in the database, and the words and numbers by which it searches.
 *
 * <p>For this module alone. Each condition is served by an index on both databases; it never folds a column or begins a
 * pattern with a wildcard.
 */
@NullMarked
package io.padron.customers.search;

import org.jspecify.annotations.NullMarked;
