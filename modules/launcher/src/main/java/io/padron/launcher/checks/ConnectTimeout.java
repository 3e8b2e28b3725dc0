package io.padron.launcher.checks;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time limit for a connection to the database of a PostgreSQL JDBC URL. */
final class ConnectTimeout {

    private static final Duration ONE_HOST = Duration.ofMillis(1500);

    /** Added for the host that finally answers. */
    private static final Duration SPARE = Duration.ofSeconds(2);

    /** The driver's default timeout per host. */
    private static final long USUAL_SECONDS = 10;

    private static final long MOST_SECONDS = 60;

    private static final Pattern HOSTS = Pattern.compile("^jdbc:postgresql://([^/?]*)");
    private static final Pattern CONNECT_TIMEOUT = Pattern.compile("[?&]connectTimeout=(\\d{1,6})(?=&|$)");

    private ConnectTimeout() {}

    /** For several hosts, allows the time in which the driver tries each of them until its timeout. */
    static Duration ofUrl(String url) {
        Matcher hosts = HOSTS.matcher(url);
        long count = hosts.find() ? hosts.group(1).split(",").length : 1;
        return count < 2
                ? ONE_HOST
                : Duration.ofSeconds(count * secondsOfOne(url)).plus(SPARE);
    }

    private static long secondsOfOne(String url) {
        Matcher timeout = CONNECT_TIMEOUT.matcher(url);
        // For the driver, 0 means no timeout.
        long seconds = timeout.find() ? Long.parseLong(timeout.group(1)) : USUAL_SECONDS;
        return seconds == 0 ? MOST_SECONDS : Math.min(MOST_SECONDS, seconds);
    }
}
