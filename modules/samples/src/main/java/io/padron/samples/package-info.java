/**
 * Generates files of fictitious customers for the shipped samples, for tests and for benchmarks.
 *
 * <p>Public: {@link io.padron.samples.SamplesMain}, for the command line, and {@link
 * io.padron.samples.SampleFileGenerator}, for tests. Identity numbers are valid by construction, by this module's own
 * arithmetic: it shares no code with the country packs, so that each checks the other. Names are random combinations of
 * word lists; emails use the domains that RFC 2606 reserves for examples. The same parameters produce the same file,
 * byte by byte.
 *
 * <p>This module is not part of the product: only tests and the demonstration depend on it.
 */
@NullMarked
package io.padron.samples;

import org.jspecify.annotations.NullMarked;
