/**
 * Finds the country packs and answers: is this a valid NIT, and in what form?
 *
 * <p>Public: {@link io.padron.identity.Identity}, {@link io.padron.identity.Countries} and the records they answer with,
 * all in the kernel's words: no type of the SPI leaves this package. Packs are loaded each in its own class loader that
 * sees the JDK and the SPI alone; one that throws while it is loaded, or does not answer in time, is quarantined with its error
 * and never takes the host down. Finding
 * and loading is hidden in {@code packs}. Nothing here knows any country by name.
 */
@NullMarked
package io.padron.identity;

import org.jspecify.annotations.NullMarked;
