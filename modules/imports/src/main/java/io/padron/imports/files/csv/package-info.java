/**
 * Texts with separators: encoding, separator, header, records.
 *
 * <p>Used by {@code io.padron.imports.files.staging} only. It never holds more than one record in memory, and accepts
 * an unpaired quote within quotes.
 */
@NullMarked
package io.padron.imports.files.csv;

import org.jspecify.annotations.NullMarked;
