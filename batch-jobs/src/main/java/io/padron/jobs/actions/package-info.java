/**
 * The batch job that changes all customers who fit a filter, or gives them back what they had.
 *
 * <p>Here actions and the batch runtime meet. Nothing here is for others. One action is worked on at a time, on whatever node
 * claims it first; it does not queue with the segments of files, so that a large file does not keep it waiting.
 */
@NullMarked
package io.padron.jobs.actions;

import org.jspecify.annotations.NullMarked;
