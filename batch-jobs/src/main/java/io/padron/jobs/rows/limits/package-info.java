/**
 * Limits on the validation and the stored issues of a file that is mostly wrong.
 *
 * <p>Used by {@code io.padron.jobs.rows} only.
 */
@NullMarked
package io.padron.jobs.rows.limits;

import org.jspecify.annotations.NullMarked;
