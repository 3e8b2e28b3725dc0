/**
 * The door: one filter before everything else, the sign-in page, and the session of who came in.
 *
 * <p>Without signing in only the sign-in page, its resources, the language switch and health answer. A page sends to the
 * sign-in page and comes back afterwards; everything for programs answers 401. A bearer token, right or wrong, is never
 * rescued by a session; wrong ones make their address wait, as wrong passwords do. A write that a cookie bears must come from a page of ours: a Faces page proves it by its view
 * state, everything else by the header {@code X-CSRF-Token}. A session begins anew at sign-in, is bound to a
 * second random cookie, ends after 30 minutes without a request and after 12 hours in any case, and with the first request
 * after its user's password was changed elsewhere or its user deactivated; its user's rights are those of the moment. Each
 * request asks the one row of its user, on all nodes alike. Nothing here decides what a user may do: that is declared by the services.
 */
@NullMarked
package io.padron.web.access;

import org.jspecify.annotations.NullMarked;
