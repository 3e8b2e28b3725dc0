package io.padron.launcher.trial;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long to wait for a connection to the database that an address of PostgreSQL's driver names. */
final class ConnectTime {

    private static final Duration ONE_HOST = Duration.ofMillis(1500);

    /** For the host that answers at last. */
    private static final Duration SPARE = Duration.ofSeconds(2);

    /** Of the driver: how long it waits for one host before it tries the next. */
    private static final long USUAL_SECONDS = 10;

    private static final long MOST_SECONDS = 60;

    private static final Pattern HOSTS = Pattern.compile("^jdbc:postgresql://([^/?]*)");
    private static final Pattern CONNECT_TIMEOUT = Pattern.compile("[?&]connectTimeout=(\\d{1,6})(?=&|$)");

    private ConnectTime() {}

    /** For several hosts what the driver needs when all but the last are silent: any of them may be the one. */
    static Duration of(String url) {
        Matcher hosts = HOSTS.matcher(url);
        long count = hosts.find() ? hosts.group(1).split(",").length : 1;
        return count < 2
                ? ONE_HOST
                : Duration.ofSeconds(count * secondsOfOne(url)).plus(SPARE);
    }

    private static long secondsOfOne(String url) {
        Matcher timeout = CONNECT_TIMEOUT.matcher(url);
        // For the driver 0 is without an end.
        long seconds = timeout.find() ? Long.parseLong(timeout.group(1)) : USUAL_SECONDS;
        return seconds == 0 ? MOST_SECONDS : Math.min(MOST_SECONDS, seconds);
    }
}
