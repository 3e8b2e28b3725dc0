/**
 * Idempotency keys: a request that is sent twice with one key is processed once.
 *
 * <p>Public: {@link io.padron.access.idempotency.IdempotencyKeys} and its values. A key belongs to the user who sent
 * it. This package does not interpret requests.
 */
@NullMarked
package io.padron.access.idempotency;

import org.jspecify.annotations.NullMarked;
