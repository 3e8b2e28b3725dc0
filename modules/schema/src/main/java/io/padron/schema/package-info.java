/**
 * The tables of every module and of the batch runtime, and how they come to be: Flyway migrations for each database,
 * {@code db/derby} and {@code db/postgresql}, in a folder for each module, with the same file names in both. The versions
 * count through all folders.
 *
 * <p>Public: {@link io.padron.schema.Schema}, {@link io.padron.schema.Database}, {@link
 * io.padron.schema.UnusableDatabaseException} and {@link io.padron.schema.DerbyReopener}.
 * Tables are prefixed by nothing and owned each by one module, which alone reads and writes it.
 */
@NullMarked
package io.padron.schema;

import org.jspecify.annotations.NullMarked;
