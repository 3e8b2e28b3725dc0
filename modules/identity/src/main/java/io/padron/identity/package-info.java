/**
 * Finds the country packs, and checks numbers and settings by their rules.
 *
 * <p>Public: {@link io.padron.identity.IdentityNumbers}, {@link io.padron.identity.Countries} and their records. Each
 * pack is loaded in its own class loader that sees the JDK and the SPI only; a pack that throws while it is loaded, or
 * exceeds its time limit, is quarantined with its error and never stops the host. Finding and loading is hidden in
 * {@code packs}. Nothing here knows a country by name.
 */
@NullMarked
package io.padron.identity;

import org.jspecify.annotations.NullMarked;
