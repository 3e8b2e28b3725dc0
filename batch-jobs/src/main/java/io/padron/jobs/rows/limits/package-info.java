/**
 * How much of a file that is mostly wrong is judged and written down.
 *
 * <p>For {@code io.padron.jobs.rows} alone.
 */
@NullMarked
package io.padron.jobs.rows.limits;

import org.jspecify.annotations.NullMarked;
