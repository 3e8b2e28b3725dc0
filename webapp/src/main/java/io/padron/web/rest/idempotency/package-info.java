/**
 * Requests with an {@code Idempotency-Key}: sent twice, done once, answered alike.
 *
 * <p>Public: {@link io.padron.web.rest.idempotency.Idempotent}, which a resource's method carries, and
 * {@link io.padron.web.rest.idempotency.IdempotentRequest}, by which it learns that its work is done already. What is kept, and how
 * long, is known to the module access.
 */
@NullMarked
package io.padron.web.rest.idempotency;

import org.jspecify.annotations.NullMarked;
