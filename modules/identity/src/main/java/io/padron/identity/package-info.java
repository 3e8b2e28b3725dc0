/**
 * Finds the country packs, and checks numbers and settings by their rules.
 *
 * <p>Public: {@link io.padron.identity.IdentityNumbers}, {@link io.padron.identity.Countries} and their records. Each
 * pack is loaded in its own class loader, which sees the JDK and the SPI only. A pack that throws while it is loaded,
 * or exceeds its time limit, is quarantined with its error and never stops the host. Discovery and loading are hidden
 * in {@code packs}. No code here depends on a particular country.
 */
@NullMarked
package io.padron.identity;

import org.jspecify.annotations.NullMarked;
