package io.padron.web.access;

/** Where to go after signing in, switching the language or an error: a page of ours, never another site. */
public final class ReturnPath {

    private static final String START = "/";

    private ReturnPath() {}

    /** The path if it is one of this site, the start page otherwise. */
    public static String safe(String path) {
        boolean ours = path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 2000
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                && !path.startsWith("/language")
                && !path.startsWith("/theme")
                && !path.startsWith("/shortcuts");
        return ours ? path : START;
    }
}
