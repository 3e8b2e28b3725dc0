/**
 * Deletes expired records of the batch runtime and leftovers of uploads.
 *
 * <p>Nothing here is public.
 */
@NullMarked
package io.padron.jobs.housekeeping;

import org.jspecify.annotations.NullMarked;
