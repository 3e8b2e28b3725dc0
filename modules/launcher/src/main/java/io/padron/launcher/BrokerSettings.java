package io.padron.launcher;

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

        @Override
        public String toString() {
            return "a broker of its own";
        }
    }

    /** One broker's address, alone or within a failover. */
    Pattern ONE = Pattern.compile("(tcp|ssl|nio|nio\\+ssl|auto|auto\\+ssl)://[^/?#,()\\s]+:\\d{1,5}(\\?[^,()\\s]*)?");

    Pattern SEVERAL = Pattern.compile("failover:(//)?\\(([^()\\s]+)\\)(\\?[^()\\s]*)?");

    static BrokerSettings read(Map<String, String> environment) throws StartRefused {
        String url = Settings.text(environment, "PADRON_BROKER_URL", "");
        String user = Settings.text(environment, "PADRON_BROKER_USER", "");
        String password = environment.getOrDefault("PADRON_BROKER_PASSWORD", "");
        if (url.isEmpty()) {
            if (!user.isEmpty() || !password.isEmpty()) {
                throw StartRefused.badSetting(
                        "PADRON_BROKER_USER or PADRON_BROKER_PASSWORD is set but PADRON_BROKER_URL is not;"
                                + " set it to tcp://host:61616, or unset all three for the embedded broker.");
            }
            return new Embedded();
        }
        if (!isAddress(url)) {
            // The address itself may hold a password: it is not repeated.
            throw StartRefused.badSetting(
                    "PADRON_BROKER_URL is no address of a broker;"
                            + " it takes tcp://host:61616, ssl://host:61617, or several as failover:(tcp://a:61616,tcp://b:61616).");
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw StartRefused.badSetting(
                    "Of PADRON_BROKER_USER and PADRON_BROKER_PASSWORD only one is set; a broker takes both or neither.");
        }
        return new External(url, user, password);
    }

    private static boolean isAddress(String url) {
        Matcher several = SEVERAL.matcher(url);
        return several.matches()
                ? Stream.of(several.group(2).split(",", -1))
                        .allMatch(one -> ONE.matcher(one).matches())
                : ONE.matcher(url).matches();
    }
}
