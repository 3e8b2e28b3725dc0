package io.padron.launcher;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The broker that delivers the wake-ups. */
sealed interface BrokerSettings {

    /** The broker inside the process, with its files in the home folder; no other process connects to it. */
    record Embedded() implements BrokerSettings {}

    /**
     * External brokers, which all nodes share; user and password may be empty.
     *
     * @param url as the operator entered it
     */
    record External(String url, String user, String password) implements BrokerSettings {

        /** A sender does not wait for an unavailable broker: the sweeper finds the work without the wake-up. */
        private static final Map<String, String> RECONNECT_OPTIONS =
                Map.of("timeout", "3000", "maxReconnectDelay", "5000");

        /** Returns the URL with the options for reconnecting after an interruption. */
        String reconnectingUrl() {
            String failover = url.startsWith("failover:") ? url : "failover:(" + url + ")";
            int end = failover.lastIndexOf(')') + 1;
            String options = failover.substring(end);
            for (Map.Entry<String, String> option : new TreeMap<>(RECONNECT_OPTIONS).entrySet()) {
                if (!options.contains(option.getKey() + "=")) {
                    options += (options.startsWith("?") ? "&" : "?") + option.getKey() + "=" + option.getValue();
                }
            }
            return failover.substring(0, end) + options;
        }

        /** Returns the host and port of each broker. */
        List<InetSocketAddress> addresses() {
            return HOST_AND_PORT
                    .matcher(url)
                    .results()
                    .map(one -> InetSocketAddress.createUnresolved(one.group(1), Integer.parseInt(one.group(2))))
                    .toList();
        }

        @Override
        public String toString() {
            return "a broker of its own";
        }
    }

    /** The URL of one broker, alone or within a failover URL. */
    Pattern ONE =
            Pattern.compile("(tcp|ssl|nio|nio\\+ssl|auto|auto\\+ssl)://[^/?#,()@\\s]+:(\\d{1,5})(\\?[^,()\\s]*)?");

    Pattern HOST_AND_PORT = Pattern.compile("://([^/?#,()@\\s]+):(\\d{1,5})(?=[?,)]|$)");

    int LARGEST_PORT = 65_535;

    Pattern SEVERAL = Pattern.compile("failover:(//)?\\(([^()\\s]+)\\)(\\?[^()\\s]*)?");

    static BrokerSettings read(Map<String, String> environment) throws StartRefusedException {
        String url = Setting.PADRON_BROKER_URL.readTrimmed(environment);
        String user = Setting.PADRON_BROKER_USER.readTrimmed(environment);
        String password = Setting.PADRON_BROKER_PASSWORD.readAsGiven(environment);
        if (url.isEmpty()) {
            if (!user.isEmpty() || !password.isEmpty()) {
                throw StartRefusedException.badSetting("broker-url-missing");
            }
            return new Embedded();
        }
        if (!isAddress(url)) {
            // The URL may contain a password, so the message does not repeat it.
            throw StartRefusedException.badSetting("broker-url-form");
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw StartRefusedException.badSetting("broker-user-alone");
        }
        return new External(url, user, password);
    }

    private static boolean isAddress(String url) {
        Matcher several = SEVERAL.matcher(url);
        return several.matches()
                ? Stream.of(several.group(2).split(",", -1)).allMatch(BrokerSettings::isOneAddress)
                : isOneAddress(url);
    }

    private static boolean isOneAddress(String url) {
        Matcher one = ONE.matcher(url);
        return one.matches() && Integer.parseInt(one.group(2)) > 0 && Integer.parseInt(one.group(2)) <= LARGEST_PORT;
    }
}
