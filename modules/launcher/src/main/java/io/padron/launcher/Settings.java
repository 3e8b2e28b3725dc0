package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import io.padron.launcher.trial.InTime;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator may choose, read from environment variables.
 *
 * @param home the folder of all state, absolute
 * @param address where to listen
 * @param port where to listen; 0 for any free one
 * @param workers how many segments of files are worked on at once
 * @param cluster what there is to say where several nodes work on one register
 * @param organisation what the application is to know of the organisation
 */
record Settings(
        Path home,
        InetAddress address,
        int port,
        int workers,
        DatabaseSettings database,
        ClusterSettings cluster,
        OrganisationSettings organisation) {

    /** A name is looked up no longer than that. */
    private static final Duration LOOK_UP = Duration.ofMillis(1500);

    /** Refuses what cannot be with a sentence that names the variable. Nothing is opened or written yet. */
    static Settings read(Map<String, String> environment) throws StartRefused {
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
        settings.keepFilesApart();
        if (settings.isFirstStart()) {
            Optional<Sentence> problem = Secrets.passwordProblem(environment);
            if (problem.isPresent()) {
                throw StartRefused.badSetting(problem.get());
            }
        }
        return settings;
    }

    /**
     * A warning, on one line, of a first password that would be refused at a first start: an installation that has its
     * users does not read it any more, and starts. Where there are no users yet, the application refuses it.
     */
    Optional<String> passwordWarning(Map<String, String> environment) {
        return Secrets.passwordProblem(environment)
                .filter(problem -> !isFirstStart())
                .map(problem -> {
                    Sentence unused = Sentence.of("admin-password-unused");
                    return problem.es() + " " + unused.es() + " / " + problem.en() + " " + unused.en();
                });
    }

    /** Known of the embedded database alone: what a PostgreSQL database holds is not known before it is opened. */
    private boolean isFirstStart() {
        return database instanceof DatabaseSettings.Embedded && Files.notExists(Home.embedded(home));
    }

    private record Range(int least, int most) {}

    private static String text(Map<String, String> environment, Setting setting, String absent) {
        String given = setting.in(environment);
        return given.isEmpty() ? absent : given;
    }

    private static Path home(String given) throws StartRefused {
        if (given.contains("%")) {
            // Faces decodes the paths of its archives once too often.
            throw StartRefused.badSetting("home-percent", Sentence.shown(given));
        }
        try {
            return Path.of(given).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw StartRefused.badSetting("home-no-folder", Sentence.shown(given));
        }
    }

    private static InetAddress address(String given) throws StartRefused {
        return InTime.<Optional<InetAddress>>ask(
                        LOOK_UP, () -> Optional.of(InetAddress.getByName(given)), problem -> Optional.empty())
                .orElseThrow(() -> StartRefused.badSetting("address", Sentence.shown(given)));
    }

    private static int number(Map<String, String> environment, Setting setting, int absent, Range range)
            throws StartRefused {
        String given = text(environment, setting, Integer.toString(absent));
        try {
            int number = Integer.parseInt(given);
            if (number >= range.least() && number <= range.most()) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, as for a number out of range.
        }
        throw StartRefused.badSetting("number", setting, Sentence.shown(given), range.least(), range.most());
    }

    /** The server's own folder is emptied at each start, the database's and the broker's are theirs alone. */
    private void keepFilesApart() throws StartRefused {
        for (String own : Home.CLOSED) {
            Path folder = home.resolve(own);
            if (cluster.files().filter(files -> files.startsWith(folder)).isPresent()) {
                throw StartRefused.badSetting("files-in-home", cluster.files().get(), folder);
            }
        }
    }
}
