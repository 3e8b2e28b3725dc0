/**
 * The product's tables written without the product: by plain JDBC batches, and by sets. What the database itself can take,
 * and the quick way to a large register.
 */
@NullMarked
package io.padron.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
