/**
 * Colombia: cédula, NIT and the other documents of the tax authority's list, how people and companies are named there,
 * PSE and billeteras.
 *
 * <p>Public: {@link io.padron.plugins.colombia.ColombiaPack}, which the host finds by {@link java.util.ServiceLoader}.
 * Nothing here reads a file, a clock or the network.
 */
package io.padron.plugins.colombia;
