/**
 * Measures the finished product from outside: starts the real {@code padron.jar}, fills it through its own import, and
 * asks for pages as a browser does. Figures are ratios within one run; docs/benchmarks tells what was seen.
 *
 * <p>Nothing is asserted here, and no other module sees it.
 */
@NullMarked
package io.padron.benchmarks;

import org.jspecify.annotations.NullMarked;
