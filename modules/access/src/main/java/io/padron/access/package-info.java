/**
 * Who acts, and what they may do.
 *
 * <p>Public: {@link io.padron.access.Right} and {@link io.padron.access.Role}; {@link io.padron.access.Actor}, bound to
 * the thread by {@link io.padron.access.ActingUser}; {@link io.padron.access.Requires}, which every method of a module's
 * public service declares; {@link io.padron.access.Users}, how they are let in, and
 * {@link io.padron.access.UserDirectory}, who they are. The rule is enforced in the service, so that page, REST and
 * job obey the same one. What stands behind the users is hidden in {@code accounts}. This package knows neither HTTP nor Faces, and never a customer.
 *
 * <p>{@code PADRON_API_TOKEN} (32 characters at least) is the bearer token of one script with full
 * rights; without it there is none. {@code PADRON_ADMIN_PASSWORD} counts at the first start only.
 */
@NullMarked
package io.padron.access;

import org.jspecify.annotations.NullMarked;
