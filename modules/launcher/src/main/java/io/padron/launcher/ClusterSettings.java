package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
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
 * The settings for several nodes that share a register; all empty for a single node.
 *
 * @param node this node's name; empty for the generated name in the home folder
 * @param files the folder for uploaded files that all nodes share; empty for the one in the home folder
 * @param proxies the addresses of the load balancers whose {@code X-Forwarded} headers are trusted
 */
record ClusterSettings(Optional<String> node, Optional<Path> files, BrokerSettings broker, List<InetAddress> proxies) {

    /** The form of a host name or container name. */
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** A numeric IPv4 or IPv6 address. A word of the letters a to f without a colon could be a host name. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:]*(\\d{1,3}(\\.\\d{1,3}){3})?");

    static ClusterSettings read(Map<String, String> environment, DatabaseSettings database)
            throws StartRefusedException {
        BrokerSettings broker = BrokerSettings.read(environment);
        Optional<Path> files = files(Setting.PADRON_FILES.readTrimmed(environment));
        if (broker instanceof BrokerSettings.External) {
            if (database instanceof DatabaseSettings.Embedded) {
                throw StartRefusedException.badSetting("broker-without-database");
            }
            if (files.isEmpty()) {
                throw StartRefusedException.badSetting("broker-without-files");
            }
        }
        return new ClusterSettings(
                node(Setting.PADRON_NODE.readTrimmed(environment)),
                files,
                broker,
                proxies(Setting.PADRON_PROXIES.readTrimmed(environment)));
    }

    private static Optional<String> node(String given) throws StartRefusedException {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!NODE.matcher(given).matches()) {
            throw StartRefusedException.badSetting("node", Sentence.quote(given));
        }
        return Optional.of(given);
    }

    /** A missing folder is not created: if a network share is not mounted, the files would go to the local disk. */
    private static Optional<Path> files(String given) throws StartRefusedException {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Path.of(given).toAbsolutePath().normalize();
            if (Files.isDirectory(folder) && Files.isWritable(folder)) {
                return Optional.of(folder);
            }
        } catch (InvalidPathException impossible) {
            // Reported below, as for a missing folder.
        }
        throw StartRefusedException.badSetting("files", Sentence.quote(given));
    }

    private static List<InetAddress> proxies(String given) throws StartRefusedException {
        List<InetAddress> proxies = new ArrayList<>();
        for (String one : given.isEmpty() ? new String[0] : given.split(",", -1)) {
            try {
                // Only addresses are accepted, because a host name may resolve to another address later.
                if (!ADDRESS.matcher(one.strip()).matches()) {
                    throw new UnknownHostException(one);
                }
                proxies.add(InetAddress.getByName(one.strip()));
            } catch (UnknownHostException noAddress) {
                throw StartRefusedException.badSetting("proxies", Sentence.quote(given));
            }
        }
        return List.copyOf(proxies);
    }
}
