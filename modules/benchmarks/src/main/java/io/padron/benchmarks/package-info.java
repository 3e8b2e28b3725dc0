/**
 * Measures the finished product from outside: starts the real {@code padron.jar}, loads customers by its own import,
 * and requests pages as a browser does. The figures are ratios within one run; docs/benchmarks has the results.
 *
 * <p>Nothing is asserted here, and no other module depends on it.
 */
@NullMarked
package io.padron.benchmarks;

import org.jspecify.annotations.NullMarked;
