/**
 * The files that the pages of imports offer, for people: in the language of their pages, and as spreadsheets open them.
 *
 * <p>Programs get theirs by REST, in the language that their request accepts. It never decides what stands in a file.
 */
@NullMarked
package io.padron.web.imports.downloads;

import org.jspecify.annotations.NullMarked;
