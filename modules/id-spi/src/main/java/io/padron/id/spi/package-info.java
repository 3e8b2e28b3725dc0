/**
 * What a regional team compiles against to bring a country to Padrón.
 *
 * <p>A pack is a JAR with one {@link io.padron.id.spi.CountryPack}, named in
 * {@code META-INF/services/io.padron.id.spi.CountryPack}. It says which identity numbers the country has and how each is
 * checked, how people and companies are named there, and which payment methods exist there only. Everything in this
 * package is public and stays: the interfaces grow by default methods alone.
 *
 * <p>This package depends on the JDK and on nothing else, and never will: a pack's class loader sees the JDK and these
 * types only.
 */
package io.padron.id.spi;
