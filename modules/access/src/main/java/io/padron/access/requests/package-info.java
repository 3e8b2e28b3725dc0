/**
 * Requests to which their sender gave a name, so that sending one twice does it once.
 *
 * <p>Public: {@link io.padron.access.requests.NamedRequests} and the values it speaks in. A name belongs to the user who
 * sent it. What a request is about, and what it means to do it, is not known here.
 */
@NullMarked
package io.padron.access.requests;

import org.jspecify.annotations.NullMarked;
