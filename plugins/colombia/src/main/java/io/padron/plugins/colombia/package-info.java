/**
 * Colombia: cédula, NIT and the other documents of the tax authority's list, the forms of names, PSE and billeteras.
 *
 * <p>Public: {@link io.padron.plugins.colombia.ColombiaPack}, which the host finds by {@link java.util.ServiceLoader}.
 * This package uses no files, clock or network.
 */
package io.padron.plugins.colombia;
