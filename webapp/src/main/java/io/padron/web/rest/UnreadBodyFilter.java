package io.padron.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads and discards the rest of a refused request's body: a server that responds while its client still sends closes
 * the connection, and the client never reads the response.
 */
@Provider
public class UnreadBodyFilter implements ContainerResponseFilter {
    /** A client that sends more than this without reading the response does not receive it. */
    private static final long MAX_DRAINED_BYTES = 256L << 20;

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
            for (int read; drained < MAX_DRAINED_BYTES && (read = body.read(buffer)) >= 0; ) {
                drained += read;
            }
        } catch (IOException | IllegalStateException gone) {
            // The client has stopped sending, or everything is read: nothing is left.
        }
    }
}
