package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void withoutSettingsItListensLocallyAndUsesTheEmbeddedDatabase() throws StartRefusedException {
        Settings settings = Settings.read(Map.of());
        assertAll(
                () -> assertEquals(Path.of("padron-home").toAbsolutePath(), settings.home()),
                () -> assertTrue(settings.address().isLoopbackAddress()),
                () -> assertEquals(8080, settings.port()),
                () -> assertEquals(2, settings.workers()),
                () -> assertInstanceOf(DatabaseSettings.Embedded.class, settings.database()));
    }

    @Test
    void anEmptyVariableIsAnAbsentOne() throws StartRefusedException {
        assertEquals(8080, Settings.read(Map.of("PADRON_PORT", " ")).port());
    }

    @Test
    void aPostgresqlAddressChoosesIt() throws StartRefusedException {
        Settings settings = Settings.read(Map.of(
                "PADRON_DB_URL", "jdbc:postgresql://db/padron", "PADRON_DB_USER", "u", "PADRON_DB_PASSWORD", "secret"));
        assertEquals(
                new DatabaseSettings.PostgreSql("jdbc:postgresql://db/padron", "u", "secret"), settings.database());
        assertFalse(settings.toString().contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "PADRON_PORT, 80a",
        "PADRON_PORT, -1",
        "PADRON_PORT, 65536",
        "PADRON_WORKERS, 0",
        "PADRON_HOME, /srv/100%20",
        "PADRON_ADDRESS, 300.1.1.1",
        "PADRON_DB_URL, jdbc:mysql://db/padron",
        "PADRON_DB_USER, padron",
        "PADRON_BROKER_USER, padron",
        "PADRON_BROKER_URL, amqp://broker:5672",
        "PADRON_BROKER_URL, tcp://broker",
        "PADRON_BROKER_URL, vm://padron",
        "PADRON_BROKER_URL, tcp://broker:61616",
        "PADRON_NODE, a node",
        "PADRON_FILES, /nowhere/to/be/found",
        "PADRON_PROXIES, balancer.example",
        "PADRON_PROXIES, cafe",
        "PADRON_PROXIES, 10.5",
        "PADRON_TIME_ZONE, Mars/Phobos",
        "PADRON_TIME_ZONE, America/Bogotá",
        "PADRON_CUSTOMERS, pacientes",
        "PADRON_DEMO, yes",
        "PADRON_RECOVER_ADMIN, two words",
        "PADRON_ADMIN_PASSWORD, a",
        "PADRON_ADMIN_PASSWORD, my-admin-is-me-2026",
        "PADRON_API_TOKEN, abc",
        "PADRON_API_TOKEN, 31-characters-are-not-enough-xx",
        "PADRON_API_TOKEN, with a blank in it and long enough 1"
    })
    void anInvalidValueIsRefusedByItsNameInBothLanguages(String name, String value) {
        StartRefusedException refused =
                assertThrows(StartRefusedException.class, () -> Settings.read(Map.of(name, value)));
        assertEquals(2, refused.exitCode());
        List<String> lines = refused.sentence().lines().toList();
        assertEquals(2, lines.size(), refused.sentence());
        assertTrue(lines.stream().allMatch(line -> line.contains(name)), refused.sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "PADRON_ADMIN_PASSWORD, s3cret",
        "PADRON_ADMIN_PASSWORD, admin-s3cret-2026",
        "PADRON_API_TOKEN, s3cret",
        "PADRON_API_TOKEN, s3cret with a blank in it and long enough",
        "PADRON_DB_PASSWORD, s3cret",
        "PADRON_BROKER_PASSWORD, s3cret"
    })
    void aSecretIsNotRepeated(String name, String value) {
        StartRefusedException refused =
                assertThrows(StartRefusedException.class, () -> Settings.read(Map.of(name, value)));
        assertFalse(refused.sentence().contains("s3cret"), refused.sentence());
    }

    /**
     * The first password counts only at the first start; its rule must not keep an existing installation from
     * upgrading.
     */
    @Test
    void aFirstPasswordThatIsTooShortIsAWarningWhereADatabaseIs(@TempDir Path home) throws IOException {
        Map<String, String> environment = Map.of("PADRON_HOME", home.toString(), "PADRON_ADMIN_PASSWORD", "s3cret");
        assertThrows(StartRefusedException.class, () -> Settings.read(environment));
        Files.createDirectories(home.resolve("database/padron"));
        String warning = Settings.read(environment).passwordWarning(environment).orElseThrow();
        assertTrue(warning.contains("PADRON_ADMIN_PASSWORD tiene 6 caracteres"), warning);
        assertFalse(warning.contains("s3cret"), warning);
        Map<String, String> sound = Map.of("PADRON_HOME", home.toString(), "PADRON_ADMIN_PASSWORD", "demo-padron-2026");
        assertEquals(Optional.empty(), Settings.read(sound).passwordWarning(sound));
    }

    /** The content of the database is not known yet; without users the application refuses the password. */
    @Test
    void aFirstPasswordThatIsTooShortIsAWarningBesidePostgresql() {
        Map<String, String> environment =
                Map.of("PADRON_DB_URL", "jdbc:postgresql://db/padron", "PADRON_ADMIN_PASSWORD", "s3cret");
        assertTrue(Settings.read(environment).passwordWarning(environment).isPresent());
    }

    @Test
    void theClosestTimeZoneIsSuggested() {
        StartRefusedException refused = assertThrows(
                StartRefusedException.class, () -> Settings.read(Map.of("PADRON_TIME_ZONE", "America/Bogotá")));
        assertTrue(refused.sentence().contains("¿quiso decir America/Bogota?"), refused.sentence());
    }

    @Test
    void theOrganisationsSettingsIgnoreCaseAndBlanks() throws StartRefusedException {
        OrganisationSettings organisation = Settings.read(Map.of(
                        "PADRON_DEMO", "TRUE ",
                        "PADRON_CUSTOMERS", " Afiliados",
                        "PADRON_TIME_ZONE", "America/Bogota",
                        "PADRON_RECOVER_ADMIN", "Lucia",
                        "PADRON_ADMIN_PASSWORD", "demo-padron-2026",
                        "PADRON_API_TOKEN", "0123456789abcdef0123456789abcdef"))
                .organisation();
        assertEquals(
                new OrganisationSettings(ZoneId.of("America/Bogota"), "afiliados", true, Optional.of("Lucia")),
                organisation);
    }

    /** The server's own folder is emptied at each start. */
    @Test
    void filesAreNotKeptWhereTheServerIs(@TempDir Path home) throws IOException {
        Path server = Files.createDirectories(home.resolve("server/files"));
        StartRefusedException refused = assertThrows(
                StartRefusedException.class,
                () -> Settings.read(Map.of("PADRON_HOME", home.toString(), "PADRON_FILES", server.toString())));
        assertTrue(refused.sentence().contains("PADRON_FILES"), refused.sentence());
    }

    @Test
    void aValueIsShownWithoutControlCharacters() {
        StartRefusedException refused = assertThrows(
                StartRefusedException.class,
                () -> Settings.read(Map.of("PADRON_PORT", "80\u001b[2J" + "x".repeat(500))));
        assertFalse(refused.sentence().contains("\u001b"));
        assertTrue(refused.sentence().length() < 400, refused.sentence());
    }

    @Test
    void aWrongDatabaseAddressIsNotRepeated() {
        StartRefusedException refused = assertThrows(
                StartRefusedException.class,
                () -> Settings.read(Map.of("PADRON_DB_URL", "postgres://u:secret@db/padron")));
        assertFalse(refused.sentence().contains("secret"));
    }
}
