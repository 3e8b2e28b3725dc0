/**
 * México: RFC, CURP and CLABE, how people and companies are named there, SPEI and domiciliación.
 *
 * <p>Public: {@link io.padron.plugins.mexico.MexicoPack}, which the host finds by {@link java.util.ServiceLoader}. One
 * class per number. Nothing here reads a file, a clock or the network.
 */
package io.padron.plugins.mexico;
