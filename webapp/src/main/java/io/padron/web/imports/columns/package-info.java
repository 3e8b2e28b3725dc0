/**
 * The page on which a user maps the columns of a file.
 *
 * <p>Nothing here is public.
 */
@NullMarked
package io.padron.web.imports.columns;

import org.jspecify.annotations.NullMarked;
