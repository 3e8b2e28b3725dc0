/**
 * México: RFC, CURP and CLABE, the forms of names, SPEI and domiciliación.
 *
 * <p>Public: {@link io.padron.plugins.mexico.MexicoPack}, which the host finds by {@link java.util.ServiceLoader}. Each
 * kind of number has a class of its own. This package uses no files, clock or network.
 */
package io.padron.plugins.mexico;
