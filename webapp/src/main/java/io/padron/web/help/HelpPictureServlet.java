package io.padron.web.help;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** The pictures of the guide: {@code /help/pictures/es/sign-in.png}. */
@WebServlet("/help/pictures/*")
public class HelpPictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = Objects.requireNonNullElse(request.getPathInfo(), "/")
                .substring(1)
                .split("/", -1);
        Optional<byte[]> picture = parts.length == 2 ? Guide.findPicture(parts[0], parts[1]) : Optional.empty();
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "private, max-age=86400");
        response.getOutputStream().write(picture.get());
    }
}
