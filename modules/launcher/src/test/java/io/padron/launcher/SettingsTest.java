package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void nothingSetMeansThisMachineAloneAndTheEmbeddedDatabase() throws StartRefused {
        Settings settings = Settings.read(Map.of());
        assertAll(
                () -> assertEquals(Path.of("padron-home").toAbsolutePath(), settings.home()),
                () -> assertTrue(settings.address().isLoopbackAddress()),
                () -> assertEquals(8080, settings.port()),
                () -> assertEquals(2, settings.workers()),
                () -> assertInstanceOf(DatabaseSettings.Embedded.class, settings.database()));
    }

    @Test
    void anEmptyVariableIsAnAbsentOne() throws StartRefused {
        assertEquals(8080, Settings.read(Map.of("PADRON_PORT", " ")).port());
    }

    @Test
    void aPostgresqlAddressChoosesIt() throws StartRefused {
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
        "PADRON_DB_USER, somebody",
        "PADRON_BROKER_USER, somebody",
        "PADRON_BROKER_URL, amqp://broker:5672",
        "PADRON_BROKER_URL, tcp://broker",
        "PADRON_BROKER_URL, vm://padron",
        "PADRON_BROKER_URL, tcp://broker:61616",
        "PADRON_NODE, a node",
        "PADRON_FILES, /nowhere/to/be/found",
        "PADRON_PROXIES, balancer.example"
    })
    void whatCannotBeIsRefusedByItsName(String name, String value) {
        StartRefused refused = assertThrows(StartRefused.class, () -> Settings.read(Map.of(name, value)));
        assertEquals(2, refused.exitCode());
        assertTrue(refused.sentence().contains(name), refused.sentence());
    }

    @Test
    void aWrongDatabaseAddressIsNotRepeated() {
        StartRefused refused = assertThrows(
                StartRefused.class, () -> Settings.read(Map.of("PADRON_DB_URL", "postgres://u:secret@db/padron")));
        assertFalse(refused.sentence().contains("secret"));
    }
}
