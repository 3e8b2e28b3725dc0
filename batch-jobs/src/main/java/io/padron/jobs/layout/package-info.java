/**
 * The columns of the files in which customers come, made from the country's pack and the active payment methods.
 *
 * <p>Public: {@link io.padron.jobs.layout.ImportLayouts}. It never reads a row.
 */
@NullMarked
package io.padron.jobs.layout;

import org.jspecify.annotations.NullMarked;
