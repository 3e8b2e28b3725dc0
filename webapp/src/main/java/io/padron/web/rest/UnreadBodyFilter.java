package io.padron.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what is left of a refused request's body, and throws it away: a server that answers while its client still sends
 * closes the connection over the answer, and the client learns no reason.
 */
@Provider
public class UnreadBodyFilter implements ContainerResponseFilter {
    /** Who sends more than this without looking for an answer does not get it. */
    private static final long MOST = 256L << 20;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && request.getEntityStream() != null) {
            drain(request.getEntityStream());
        }
    }

    private static void drain(InputStream body) {
        byte[] buffer = new byte[1 << 16];
        long drained = 0;
        try {
            for (int read; drained < MOST && (read = body.read(buffer)) >= 0; ) {
                drained += read;
            }
        } catch (IOException | IllegalStateException gone) {
            // Nobody sends any more, or all has been read: either way there is nothing left.
        }
    }
}
