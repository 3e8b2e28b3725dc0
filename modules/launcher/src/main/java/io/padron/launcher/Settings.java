package io.padron.launcher;

import io.padron.launcher.checks.TimeLimit;
import io.padron.launcher.sentence.Sentence;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's settings, read from environment variables.
 *
 * @param home the folder of all state, absolute
 * @param address the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param workers how many segments of files are processed at once
 * @param cluster the settings for several nodes
 * @param organisation the organisation's settings for the application
 */
record Settings(
        Path home,
        InetAddress address,
        int port,
        int workers,
        DatabaseSettings database,
        ClusterSettings cluster,
        OrganisationSettings organisation) {

    /** The time limit for resolving a host name. */
    private static final Duration LOOK_UP = Duration.ofMillis(1500);

    /** Throws an exception that names the variable when a value is invalid. Opens and writes nothing. */
    static Settings read(Map<String, String> environment) throws StartRefusedException {
        Secrets.checkToken(environment);
        DatabaseSettings database = DatabaseSettings.read(environment);
        Settings settings = new Settings(
                home(text(environment, Setting.PADRON_HOME, "padron-home")),
                address(text(environment, Setting.PADRON_ADDRESS, "127.0.0.1")),
                number(environment, Setting.PADRON_PORT, 8080, new Range(0, 65535)),
                number(environment, Setting.PADRON_WORKERS, 2, new Range(1, 64)),
                database,
                ClusterSettings.read(environment, database),
                OrganisationSettings.read(environment));
        settings.requireSeparateFiles();
        if (settings.isFirstStart()) {
            Optional<Sentence> problem = Secrets.passwordProblem(environment);
            if (problem.isPresent()) {
                throw StartRefusedException.badSetting(problem.get());
            }
        }
        return settings;
    }

    /**
     * Returns a one-line warning when the first password is invalid but not needed: an installation with users ignores
     * it and must start. Without users the application refuses it.
     */
    Optional<String> passwordWarning(Map<String, String> environment) {
        return Secrets.passwordProblem(environment)
                .filter(problem -> !isFirstStart())
                .map(problem -> {
                    Sentence unused = Sentence.of("admin-password-unused");
                    return problem.es() + " " + unused.es() + " / " + problem.en() + " " + unused.en();
                });
    }

    /** Known for the embedded database only; the content of a PostgreSQL database is unknown before it is opened. */
    private boolean isFirstStart() {
        return database instanceof DatabaseSettings.Embedded && Files.notExists(Home.embeddedDatabase(home));
    }

    private record Range(int least, int most) {}

    private static String text(Map<String, String> environment, Setting setting, String absent) {
        String given = setting.readTrimmed(environment);
        return given.isEmpty() ? absent : given;
    }

    private static Path home(String given) throws StartRefusedException {
        if (given.contains("%")) {
            // Faces decodes the paths of its archives once more than they are encoded.
            throw StartRefusedException.badSetting("home-percent", Sentence.quote(given));
        }
        try {
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw StartRefusedException.badSetting("home-no-folder", Sentence.quote(given));
        }
    }

    private static InetAddress address(String given) throws StartRefusedException {
        return TimeLimit.<Optional<InetAddress>>call(
                        LOOK_UP, () -> Optional.of(InetAddress.getByName(given)), problem -> Optional.empty())
                .orElseThrow(() -> StartRefusedException.badSetting("address", Sentence.quote(given)));
    }

    private static int number(Map<String, String> environment, Setting setting, int absent, Range range)
            throws StartRefusedException {
        String given = text(environment, setting, Integer.toString(absent));
        try {
            int number = Integer.parseInt(given);
            if (number >= range.least() && number <= range.most()) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Reported below, as for a number out of range.
        }
        throw StartRefusedException.badSetting("number", setting, Sentence.quote(given), range.least(), range.most());
    }

    /** The server's folder is emptied at each start, and the database and the broker own theirs. */
    private void requireSeparateFiles() throws StartRefusedException {
        for (String own : Home.PRIVATE) {
            Path folder = home.resolve(own);
            if (cluster.files().filter(files -> files.startsWith(folder)).isPresent()) {
                throw StartRefusedException.badSetting(
                        "files-in-home", cluster.files().get(), folder);
            }
        }
    }
}
