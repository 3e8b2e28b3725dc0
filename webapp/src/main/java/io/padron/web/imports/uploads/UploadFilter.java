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
 * Takes in the parts of the upload page's form before the page works on them. When the disk is full or the file too large
 * the page is opened anew with a sentence; when the client broke off there is nobody to tell. In any case nothing stays.
 */
public class UploadFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(UploadFilter.class.getName());

    /** Who sends more than this without looking for an answer does not get it. */
    private static final long MOST_UNREAD = 256L << 20;

    private static final int DEEPEST = 20;

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
            if (isReceived(request, response)) {
                chain.doFilter(request, response);
            }
        }
    }

    private static boolean isReceived(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getParts();
            return true;
        } catch (IOException | RuntimeException | ServletException broken) {
            refuse(broken, request, response);
            return false;
        }
    }

    private static void refuse(Exception broken, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (tells(broken, "No space left on device") || tells(broken, "Disk quota exceeded")) {
            LOG.severe("An uploaded file could not be stored, for the disk is full");
            sendBack("no-room", request, response);
        } else if (isTooLarge(broken)) {
            sendBack("file-too-large", request, response);
        } else if (drain(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            FailureLog.clientGone(request.getMethod(), request.getRequestURI());
        }
    }

    private static void sendBack(String told, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        drain(request);
        String query = PageAddress.kept(request.getQueryString());
        // The address as it was sent may begin with two slashes, which would lead to another host.
        String page = request.getServletPath().replaceFirst("^/+", "/");
        response.sendRedirect(page + "?" + (query.isEmpty() ? "" : query + "&") + "told=" + told);
    }

    private static boolean isTooLarge(Exception broken) {
        return causes(broken).anyMatch(cause -> cause.getClass().getSimpleName().endsWith("SizeException"));
    }

    private static boolean tells(Exception broken, String sentence) {
        return causes(broken).anyMatch(cause -> Objects.requireNonNullElse(cause.getMessage(), "")
                .contains(sentence));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }

    /** A client that still sends would not see the answer; whether it sent all that it promised. */
    private static boolean drain(HttpServletRequest request) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream body = request.getInputStream();
            long drained = 0;
            for (int read; drained < MOST_UNREAD && (read = body.read(buffer)) >= 0; ) {
                drained += read;
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}
