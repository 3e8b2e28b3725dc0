/**
 * Authentication and authorisation.
 *
 * <p>Public: {@link io.padron.access.Right} and {@link io.padron.access.Role}; {@link io.padron.access.Actor}, bound to
 * the thread by {@link io.padron.access.CurrentUser}; {@link io.padron.access.Requires}, which every method of a
 * module's public service declares; {@link io.padron.access.Users} for authentication, and {@link
 * io.padron.access.UserDirectory} for administration. The service enforces rights, so that page, REST and job obey the
 * same rule. Storage is hidden in {@code accounts}. This package depends on neither HTTP, Faces nor customers.
 *
 * <p>{@code PADRON_API_TOKEN} (at least 32 characters) is the bearer token of one script with full rights; without it
 * no token is accepted. {@code PADRON_ADMIN_PASSWORD} has an effect at the first start only.
 */
@NullMarked
package io.padron.access;

import org.jspecify.annotations.NullMarked;
