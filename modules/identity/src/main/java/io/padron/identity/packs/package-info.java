/**
 * Finds the packs' JARs, loads each in its own class loader, rehearses it, and puts its rules to use behind
 * {@link io.padron.identity.Identity} and {@link io.padron.identity.Countries}. Nothing of it is public, and no type of the
 * SPI leaves it: what a pack says is read once into the host's own words.
 */
@NullMarked
package io.padron.identity.packs;

import org.jspecify.annotations.NullMarked;
