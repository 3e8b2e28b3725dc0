/**
 * Texts with separators: encoding, separator, header, records.
 *
 * <p>Only {@code io.padron.imports.files.staging} reads by it. It never holds more than a record and never refuses a quote
 * that nobody doubled.
 */
@NullMarked
package io.padron.imports.files.csv;

import org.jspecify.annotations.NullMarked;
