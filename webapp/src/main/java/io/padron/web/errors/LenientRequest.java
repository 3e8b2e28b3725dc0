package io.padron.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request whose headers never fail it. As RFC 9110 has it, a date that cannot be read is as good as none; an {@code
 * Accept} that cannot be read is taken for one that accepts anything.
 */
final class LenientRequest extends HttpServletRequestWrapper {

    private static final int ABSENT = -1;
    private static final String ACCEPT = "Accept";
    private static final String ANY_TYPE = "*/*";
    private static final int MAX_LENGTH = 2_000;
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final Pattern RANGES;
    private static final Pattern MALFORMED_WEIGHT =
            Pattern.compile(";\\s*+[qQ]=(?!(?:0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?|\\.\\d{1,3})\\s*+(?:[;,]|$))");

    static {
        String parameter = "\\s*+;\\s*+" + TOKEN + "(?:=(?:" + TOKEN + "|\"[^\"\\\\]*+\"))?+";
        String range = "\\s*+" + TOKEN + "/" + TOKEN + "(?:" + parameter + ")*+\\s*+";
        RANGES = Pattern.compile(range + "(?:," + range + ")*+");
    }

    LenientRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public long getDateHeader(String name) {
        try {
            return super.getDateHeader(name);
        } catch (IllegalArgumentException unreadable) {
            return ABSENT;
        }
    }

    @Override
    public int getIntHeader(String name) {
        try {
            return super.getIntHeader(name);
        } catch (NumberFormatException unreadable) {
            return ABSENT;
        }
    }

    @Override
    public @Nullable String getHeader(String name) {
        String header = super.getHeader(name);
        return header != null && name.equalsIgnoreCase(ACCEPT) && isUnreadable(header) ? ANY_TYPE : header;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!name.equalsIgnoreCase(ACCEPT)) {
            return super.getHeaders(name);
        }
        List<String> headers = Collections.list(super.getHeaders(name));
        return Collections.enumeration(
                headers.stream().anyMatch(LenientRequest::isUnreadable) ? List.of(ANY_TYPE) : headers);
    }

    static boolean isUnreadable(String accept) {
        return accept.length() > MAX_LENGTH
                || !RANGES.matcher(accept).matches()
                || MALFORMED_WEIGHT.matcher(accept).find();
    }
}
