/**
 * Finds the packs' JARs, loads each in its own class loader, tests it, and serves its rules through {@link
 * io.padron.identity.IdentityNumbers} and {@link io.padron.identity.Countries}. Nothing here is public.
 */
@NullMarked
package io.padron.identity.packs;

import org.jspecify.annotations.NullMarked;
