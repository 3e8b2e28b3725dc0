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
 * What there is to say where several nodes work on one register; nothing of it when there is only one.
 *
 * @param node this node's name; empty for one that the home folder keeps
 * @param files the folder that all nodes share for what people uploaded; empty for one in the home folder
 * @param proxies the balancers' addresses: what they say of the browser is believed
 */
record ClusterSettings(Optional<String> node, Optional<Path> files, BrokerSettings broker, List<InetAddress> proxies) {

    /** As a name of a host, or of a container. */
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    /** Written with digits: of four numbers, or with colons. A word of the letters a to f could be a host's name. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:]*(\\d{1,3}(\\.\\d{1,3}){3})?");

    static ClusterSettings read(Map<String, String> environment, DatabaseSettings database) throws StartRefused {
        BrokerSettings broker = BrokerSettings.read(environment);
        Optional<Path> files = files(Setting.PADRON_FILES.in(environment));
        if (broker instanceof BrokerSettings.External) {
            if (database instanceof DatabaseSettings.Embedded) {
                throw StartRefused.badSetting("broker-without-database");
            }
            if (files.isEmpty()) {
                throw StartRefused.badSetting("broker-without-files");
            }
        }
        return new ClusterSettings(
                node(Setting.PADRON_NODE.in(environment)),
                files,
                broker,
                proxies(Setting.PADRON_PROXIES.in(environment)));
    }

    private static Optional<String> node(String given) throws StartRefused {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!NODE.matcher(given).matches()) {
            throw StartRefused.badSetting("node", Sentence.shown(given));
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
        throw StartRefused.badSetting("files", Sentence.shown(given));
    }

    private static List<InetAddress> proxies(String given) throws StartRefused {
        List<InetAddress> proxies = new ArrayList<>();
        for (String one : given.isEmpty() ? new String[0] : given.split(",", -1)) {
            try {
                // Names change what they mean; only addresses are taken.
                if (!ADDRESS.matcher(one.strip()).matches()) {
                    throw new UnknownHostException(one);
                }
                proxies.add(InetAddress.getByName(one.strip()));
            } catch (UnknownHostException noAddress) {
                throw StartRefused.badSetting("proxies", Sentence.shown(given));
            }
        }
        return List.copyOf(proxies);
    }
}
