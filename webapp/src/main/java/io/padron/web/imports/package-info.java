/**
 * Carga masiva on screen: choose, download the template, upload, watch, load, read what came of it.
 *
 * <p>The files that people download here are those of the REST interface; a page only links to them. Beans call
 * {@code io.padron.imports} and know no rule of a file.
 */
@NullMarked
package io.padron.web.imports;

import org.jspecify.annotations.NullMarked;
