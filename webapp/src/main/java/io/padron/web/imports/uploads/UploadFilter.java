package io.padron.web.imports.uploads;

import io.padron.web.FailureLog;
import io.padron.web.PageAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Receives the parts of the upload form before the page handles them. When the disk is full or the file too large, the
 * page is reopened with a message; when the client has aborted, there is no response. In every case nothing of the file
 * remains.
 */
public class UploadFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(UploadFilter.class.getName());

    /** A client that sends more than this without reading the response does not receive it. */
    private static final long MAX_DRAINED_BYTES = 256L << 20;

    private static final int MAX_DEPTH = 20;

    @Override
    @SuppressWarnings("try") // the folder is closed, never read
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!request.getMethod().equals("POST") || !type.strip().regionMatches(true, 0, "multipart/", 0, 10)) {
            chain.doFilter(request, response);
            return;
        }
        try (UploadFolder folder = UploadFolder.of(request)) {
            if (receiveParts(request, response)) {
                chain.doFilter(request, response);
            }
        }
    }

    private static boolean receiveParts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getParts();
            return true;
        } catch (IOException | RuntimeException | ServletException broken) {
            refuseUpload(broken, request, response);
            return false;
        }
    }

    private static void refuseUpload(Exception broken, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (hasMessage(broken, "No space left on device") || hasMessage(broken, "Disk quota exceeded")) {
            LOG.severe("An uploaded file could not be stored, for the disk is full");
            sendBack("no-room", request, response);
        } else if (isTooLarge(broken)) {
            sendBack("file-too-large", request, response);
        } else if (drain(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            FailureLog.logClientDisconnect(request.getMethod(), request.getRequestURI());
        }
    }

    private static void sendBack(String error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        drain(request);
        String query = PageAddress.keepQuery(request.getQueryString());
        // The address as it was sent may begin with two slashes, which would lead to another host.
        String page = request.getServletPath().replaceFirst("^/+", "/");
        response.sendRedirect(page + "?" + (query.isEmpty() ? "" : query + "&") + "error=" + error);
    }

    private static boolean isTooLarge(Exception broken) {
        return streamCauses(broken)
                .anyMatch(cause -> cause.getClass().getSimpleName().endsWith("SizeException"));
    }

    private static boolean hasMessage(Exception broken, String sentence) {
        return streamCauses(broken).anyMatch(cause -> Objects.requireNonNullElse(cause.getMessage(), "")
                .contains(sentence));
    }

    private static Stream<Throwable> streamCauses(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_DEPTH);
    }

    /** A client that still sends would not see the answer; whether it sent all that it promised. */
    private static boolean drain(HttpServletRequest request) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream body = request.getInputStream();
            long drained = 0;
            for (int read; drained < MAX_DRAINED_BYTES && (read = body.read(buffer)) >= 0; ) {
                drained += read;
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
