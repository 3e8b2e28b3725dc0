/**
 * What the columns of a file are, asked of a person.
 *
 * <p>Nothing here is for others.
 */
@NullMarked
package io.padron.web.imports.columns;

import org.jspecify.annotations.NullMarked;
