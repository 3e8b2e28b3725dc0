/**
 * Access control: one filter before everything else, the sign-in page, and sessions.
 *
 * <p>Public are only the sign-in page, its resources, the language switch and health. A page redirects to the sign-in
 * page, which returns to it; an address for programs answers 401. A bearer token, valid or not, is never replaced by a
 * session; wrong tokens delay their address, as wrong passwords do. A write with a session cookie must come from a page
 * of Padrón: a Faces page proves it by its view state, everything else by the header {@code X-CSRF-Token}. A session
 * begins at sign-in in a new container session, is bound to a second random cookie, ends after 30 minutes without a
 * request and after 12 hours in any case, and at the first request after its user's password was changed elsewhere or
 * its user deactivated; the user's rights are those of the moment. Each request reads the row of its user, on every
 * node. What a user may do is declared by the services.
 */
@NullMarked
package io.padron.web.access;

import org.jspecify.annotations.NullMarked;
