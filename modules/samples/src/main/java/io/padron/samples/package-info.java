/**
 * Writes files of customers who do not exist: for the samples that ship, for tests and for benchmarks.
 *
 * <p>Public: {@link io.padron.samples.Main}, for the command line, and {@link io.padron.samples.SampleFile}, for tests.
 * Numbers are valid by construction, through arithmetic of this module's own: it shares nothing with the country packs,
 * so that each is a check of the other. Names are word lists combined by chance; emails live under the domains that RFC
 * 2606 reserves for examples. The same order gives the same file, byte by byte.
 *
 * <p>It stands beside the product: nothing depends on it but tests and the demonstration.
 */
@NullMarked
package io.padron.samples;

import org.jspecify.annotations.NullMarked;
