/**
 * The columns of the files in which customers come, made from the country's pack and the active payment methods.
 *
 * <p>Public: {@link io.padron.jobs.layout.ImportLayouts}, and {@link io.padron.jobs.layout.ColumnQuestions} for files whose
 * headers say something else. It never judges a row.
 */
@NullMarked
package io.padron.jobs.layout;

import org.jspecify.annotations.NullMarked;
