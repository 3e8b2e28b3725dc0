package io.padron.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What there is to say where several nodes work on one register; nothing of it when there is only one.
 *
 * @param node this node's name; empty for one that the home folder keeps
 * @param files the folder that all nodes share for what people uploaded; empty for one in the home folder
 * @param proxies the balancers' addresses: what they say of the browser is believed
 */
record ClusterSettings(Optional<String> node, Optional<Path> files, BrokerSettings broker, List<InetAddress> proxies) {

    /** As a name of a host, or of a container. */
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    static ClusterSettings read(Map<String, String> environment, DatabaseSettings database) throws StartRefused {
        BrokerSettings broker = BrokerSettings.read(environment);
        Optional<Path> files = files(Settings.text(environment, "PADRON_FILES", ""));
        if (broker instanceof BrokerSettings.External) {
            if (database instanceof DatabaseSettings.Embedded) {
                throw StartRefused.badSetting(
                        "PADRON_BROKER_URL is set but PADRON_DB_URL is not: nodes that share a broker"
                                + " share a PostgreSQL, and the embedded database belongs to one process; set PADRON_DB_URL.");
            }
            if (files.isEmpty()) {
                throw StartRefused.badSetting("PADRON_BROKER_URL is set but PADRON_FILES is not: a file that one node"
                        + " receives is loaded by all; set PADRON_FILES to a folder that they share.");
            }
        }
        return new ClusterSettings(
                node(Settings.text(environment, "PADRON_NODE", "")),
                files,
                broker,
                proxies(Settings.text(environment, "PADRON_PROXIES", "")));
    }

    private static Optional<String> node(String given) throws StartRefused {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!NODE.matcher(given).matches()) {
            throw StartRefused.badSetting("PADRON_NODE is \"" + given
                    + "\"; a name of a node has letters, digits, points, hyphens and underscores, 40 at most.");
        }
        return Optional.of(given);
    }

    /** Not made when it is missing: a share that is not mounted would be filled beside. */
    private static Optional<Path> files(String given) throws StartRefused {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(given).toAbsolutePath().normalize();
            if (Files.isDirectory(folder) && Files.isWritable(folder)) {
                return Optional.of(folder);
            }
        } catch (InvalidPathException impossible) {
            // Told below, as for one that is not there.
        }
        throw StartRefused.badSetting("PADRON_FILES is \"" + given
                + "\", which is no folder in which Padrón can write; make it, or mount the share on which it lies.");
    }

    private static List<InetAddress> proxies(String given) throws StartRefused {
        List<InetAddress> proxies = new ArrayList<>();
        for (String one : given.isEmpty() ? new String[0] : given.split(",", -1)) {
            try {
                // Names change what they mean; only addresses are taken.
                if (!one.strip().matches("[0-9a-fA-F.:]+")) {
                    throw new UnknownHostException(one);
                }
                proxies.add(InetAddress.getByName(one.strip()));
            } catch (UnknownHostException noAddress) {
                throw StartRefused.badSetting("PADRON_PROXIES is \"" + given
                        + "\"; it takes the addresses of the balancers, as 10.0.0.5,10.0.0.6.");
            }
        }
        return List.copyOf(proxies);
    }
}
