/**
 * The API against which a regional team compiles a country pack.
 *
 * <p>A pack is a JAR with one {@link io.padron.id.spi.CountryPack}, named in {@code
 * META-INF/services/io.padron.id.spi.CountryPack}. It defines the country's identity numbers and their checks, the
 * forms of names, and the payment methods that exist there only. Every type of this package is public and stable: the
 * interfaces grow by default methods alone.
 *
 * <p>This package depends on the JDK only, and always will: a pack's class loader sees the JDK and these types only.
 */
package io.padron.id.spi;
