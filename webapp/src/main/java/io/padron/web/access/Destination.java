package io.padron.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The kind of address that a request asks for, for access control. */
enum Destination {
    /** Styles, scripts and fonts of the pages. */
    RESOURCE,
    /** Whether the server is up. */
    HEALTH,
    /** A page for users who are not signed in. */
    PUBLIC_PAGE,
    /** A page. */
    PAGE,
    /** What tells of the server: figures and the description of REST. */
    REPORT,
    /** REST. */
    REST;

    static Destination of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith("/jakarta.faces.resource/")) {
            return RESOURCE;
        }
        if (isAt("/health", path)) {
            return HEALTH;
        }
        if (path.matches("/access/(sign-in|help)(\\.xhtml)?|/language|/theme|/help/pictures/[a-z]{2}/sign-in\\.png")) {
            return PUBLIC_PAGE;
        }
        if (isAt("/openapi", path) || isAt("/metrics", path)) {
            return REPORT;
        }
        return isAt("/api", path) ? REST : PAGE;
    }

    private static boolean isAt(String folder, String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** The supported methods; those of REST are decided by its resources. */
    List<String> allowedMethods() {
        return switch (this) {
            case HEALTH -> List.of("GET", "HEAD", "OPTIONS");
            case RESOURCE, PUBLIC_PAGE, PAGE, REPORT -> List.of("GET", "HEAD", "OPTIONS", "POST");
            case REST -> List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
        };
    }

    boolean isPublic() {
        return this == RESOURCE || this == HEALTH || this == PUBLIC_PAGE;
    }

    boolean isPage() {
        return this == PAGE || this == PUBLIC_PAGE;
    }
}
