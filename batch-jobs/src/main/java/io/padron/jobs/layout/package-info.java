/**
 * The columns of customer files, derived from the country's pack and the active payment methods.
 *
 * <p>Public: {@link io.padron.jobs.layout.ImportLayouts}, and {@link io.padron.jobs.layout.ColumnMappingForms} for
 * files whose headers were not recognised. It validates no row.
 */
@NullMarked
package io.padron.jobs.layout;

import org.jspecify.annotations.NullMarked;
