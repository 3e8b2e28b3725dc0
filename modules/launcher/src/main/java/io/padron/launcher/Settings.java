package io.padron.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the operator may choose, read from environment variables.
 *
 * @param home the folder of all state, absolute
 * @param address where to listen
 * @param port where to listen; 0 for any free one
 * @param workers how many segments of files are worked on at once
 * @param cluster what there is to say where several nodes work on one register
 */
record Settings(
        Path home, InetAddress address, int port, int workers, DatabaseSettings database, ClusterSettings cluster) {

    /** Refuses what cannot be with a sentence that names the variable. */
    static Settings read(Map<String, String> environment) throws StartRefused {
        DatabaseSettings database = DatabaseSettings.read(environment);
        return new Settings(
                home(text(environment, "PADRON_HOME", "padron-home")),
                address(text(environment, "PADRON_ADDRESS", "127.0.0.1")),
                number(environment, "PADRON_PORT", 8080, new Range(0, 65535)),
                number(environment, "PADRON_WORKERS", 2, new Range(1, 64)),
                database,
                ClusterSettings.read(environment, database));
    }

    private record Range(int least, int most) {}

    static String text(Map<String, String> environment, String name, String absent) {
        String given = environment.getOrDefault(name, "").strip();
        return given.isEmpty() ? absent : given;
    }

    private static Path home(String given) throws StartRefused {
        if (given.contains("%")) {
            // Faces decodes the paths of its archives once too often.
            throw StartRefused.badSetting("PADRON_HOME is \"" + given + "\"; its name cannot have a % in it.");
        }
        try {
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw StartRefused.badSetting("PADRON_HOME is \"" + given + "\", which cannot be a folder.");
        }
    }

    private static InetAddress address(String given) throws StartRefused {
        try {
            return InetAddress.getByName(given);
        } catch (UnknownHostException unknown) {
            throw StartRefused.badSetting(
                    "PADRON_ADDRESS is \"" + given
                            + "\", which is no address of this machine; 127.0.0.1 serves this machine alone, 0.0.0.0 every network.");
        }
    }

    private static int number(Map<String, String> environment, String name, int absent, Range range)
            throws StartRefused {
        String given = text(environment, name, Integer.toString(absent));
        try {
            int number = Integer.parseInt(given);
            if (number >= range.least() && number <= range.most()) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, as for a number out of range.
        }
        throw StartRefused.badSetting(
                name + " is \"" + given + "\"; it takes a number from " + range.least() + " to " + range.most() + ".");
    }
}
