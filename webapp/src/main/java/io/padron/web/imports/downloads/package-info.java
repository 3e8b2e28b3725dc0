/**
 * Downloads of the import pages, in the language of the pages and as spreadsheets open them.
 *
 * <p>Programs use REST, in the language that their request accepts. The content of a file is decided elsewhere.
 */
@NullMarked
package io.padron.web.imports.downloads;

import org.jspecify.annotations.NullMarked;
