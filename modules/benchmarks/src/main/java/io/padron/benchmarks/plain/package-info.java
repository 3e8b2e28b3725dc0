/**
 * Writes the product's tables without the product, by plain JDBC batches and by set-based SQL: the limit of the
 * database itself, and the fast way to a large register.
 */
@NullMarked
package io.padron.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
