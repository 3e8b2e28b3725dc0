/**
 * Possible duplicates of a customer that the user is entering.
 *
 * <p>Public: {@link io.padron.customers.candidates.DuplicateCandidates} and {@link
 * io.padron.customers.candidates.DuplicateCandidate}. Candidates are only shown; a registration is refused by its
 * unique keys alone.
 */
@NullMarked
package io.padron.customers.candidates;

import org.jspecify.annotations.NullMarked;
