/**
 * The tables of every module and of the batch runtime: Flyway migrations for each database, {@code db/derby} and {@code
 * db/postgresql}, in a folder for each module, with the same file names in both. Version numbers are unique across all
 * folders.
 *
 * <p>Public: {@link io.padron.schema.Schema}, {@link io.padron.schema.Database}, {@link
 * io.padron.schema.UnusableDatabaseException} and {@link io.padron.schema.DerbyReopener}. Table names have no prefix.
 * Each table belongs to one module, and only that module reads and writes it.
 */
@NullMarked
package io.padron.schema;

import org.jspecify.annotations.NullMarked;
