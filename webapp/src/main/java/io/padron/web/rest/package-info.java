/**
 * What every REST resource shares: how JSON is read and written, how a refusal becomes {@code application/problem+json},
 * which language is spoken.
 *
 * <p>Public: {@link io.padron.web.rest.JsonBody} and {@link io.padron.web.rest.JsonFields} for what comes in, {@link
 * io.padron.web.rest.JsonDocument} for what goes out, {@link io.padron.web.rest.Problem} for refusals. Nothing here knows
 * a customer, an import or any other thing of the field, and nothing decides what is right in one.
 */
@NullMarked
package io.padron.web.rest;

import org.jspecify.annotations.NullMarked;
