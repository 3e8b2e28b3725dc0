package io.padron.launcher;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which broker carries the wake-ups. */
sealed interface BrokerSettings {

    /** The one inside the process, under the home folder: nobody else hears it. */
    record Embedded() implements BrokerSettings {}

    /**
     * One or several of their own, which all nodes share; name and password may be empty.
     *
     * @param url as the operator gave it
     */
    record External(String url, String user, String password) implements BrokerSettings {

        /** Whoever sends a wake-up does not wait for a broker that is away: the ledger knows of the work. */
        private static final Map<String, String> IMPATIENT = Map.of("timeout", "3000", "maxReconnectDelay", "5000");

        /** The address with what it takes to go on when a broker goes away and comes back. */
        String lastingUrl() {
            String lasting = url.startsWith("failover:") ? url : "failover:(" + url + ")";
            int end = lasting.lastIndexOf(')') + 1;
            String options = lasting.substring(end);
            for (Map.Entry<String, String> option : new TreeMap<>(IMPATIENT).entrySet()) {
                if (!options.contains(option.getKey() + "=")) {
                    options += (options.startsWith("?") ? "&" : "?") + option.getKey() + "=" + option.getValue();
                }
            }
            return lasting.substring(0, end) + options;
        }

        /** Where its brokers listen, one entry for each. */
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

    /** One broker's address, alone or within a failover. */
    Pattern ONE =
            Pattern.compile("(tcp|ssl|nio|nio\\+ssl|auto|auto\\+ssl)://[^/?#,()@\\s]+:(\\d{1,5})(\\?[^,()\\s]*)?");

    Pattern HOST_AND_PORT = Pattern.compile("://([^/?#,()@\\s]+):(\\d{1,5})(?=[?,)]|$)");

    int LARGEST_PORT = 65_535;

    Pattern SEVERAL = Pattern.compile("failover:(//)?\\(([^()\\s]+)\\)(\\?[^()\\s]*)?");

    static BrokerSettings read(Map<String, String> environment) throws StartRefused {
        String url = Setting.PADRON_BROKER_URL.in(environment);
        String user = Setting.PADRON_BROKER_USER.in(environment);
        String password = Setting.PADRON_BROKER_PASSWORD.asGiven(environment);
        if (url.isEmpty()) {
            if (!user.isEmpty() || !password.isEmpty()) {
                throw StartRefused.badSetting("broker-url-missing");
            }
            return new Embedded();
        }
        if (!isAddress(url)) {
            // The address itself may hold a password: it is not repeated.
            throw StartRefused.badSetting("broker-url-form");
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw StartRefused.badSetting("broker-user-alone");
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
