package io.padron.web.access;

import java.util.regex.Pattern;

/** Where to go after signing in, switching the language or an error: a page of ours, never another site. */
public final class ReturnPath {

    private static final String START = "/";

    /** What switches and goes back, what failed, and what scripts and programs ask for. */
    private static final Pattern NON_PAGE_PATHS = Pattern.compile(
            "/(language|theme|shortcuts|errors|jakarta\\.faces\\.resource|api|openapi|metrics|health)(?![A-Za-z0-9_-])");

    private ReturnPath() {}

    /** The path if it is one of this site, the start page otherwise. */
    public static String sanitize(String path) {
        boolean ours = path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 2000
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                && !NON_PAGE_PATHS.matcher(path).lookingAt();
        return ours ? path : START;
    }
}
