/**
 * Clients that are not signed in: their address, and limits on reading their forms.
 *
 * <p>Used by {@code io.padron.web.access} only.
 */
@NullMarked
package io.padron.web.access.clients;

import org.jspecify.annotations.NullMarked;
