package io.padron.launcher;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterSettingsTest {

    @TempDir
    Path share;

    @Test
    void withoutSettingsTheNodeIsAlone() throws StartRefusedException {
        ClusterSettings cluster = Settings.read(Map.of()).cluster();
        assertAll(
                () -> assertEquals(Optional.empty(), cluster.node()),
                () -> assertEquals(Optional.empty(), cluster.files()),
                () -> assertInstanceOf(BrokerSettings.Embedded.class, cluster.broker()),
                () -> assertEquals(List.of(), cluster.proxies()));
    }

    @Test
    void theEnvironmentAloneConfiguresANodeOfACluster() throws StartRefusedException, UnknownHostException {
        Map<String, String> environment = environment("failover:(tcp://a:61616,tcp://b:61616)");
        environment.put("PADRON_BROKER_USER", "padron");
        environment.put("PADRON_BROKER_PASSWORD", "secret");
        environment.put("PADRON_NODE", "node_1.example");
        environment.put("PADRON_PROXIES", "10.0.0.5, ::1");
        Settings settings = Settings.read(environment);
        ClusterSettings cluster = settings.cluster();
        assertEquals(Optional.of("node_1.example"), cluster.node());
        assertEquals(Optional.of(share), cluster.files());
        assertEquals(List.of(InetAddress.getByName("10.0.0.5"), InetAddress.getByName("::1")), cluster.proxies());
        assertEquals(
                new BrokerSettings.External("failover:(tcp://a:61616,tcp://b:61616)", "padron", "secret"),
                cluster.broker());
        assertFalse(settings.toString().contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp://broker:61616",
                "ssl://broker.example:61617?socket.verifyHostName=true",
                "failover:(ssl://a:61617,ssl://b:61617)",
                "failover://(tcp://10.0.0.1:61616)?randomize=false"
            })
    void addressesOfBrokersAreTaken(String url) throws StartRefusedException {
        assertInstanceOf(
                BrokerSettings.External.class,
                Settings.read(environment(url)).cluster().broker());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failover:(tcp://a:61616,vm://b)",
                "failover:(tcp://a:61616",
                "failover:()",
                "tcp://a:61616,tcp://b:61616",
                "tcp://a:99999",
                "tcp://a:0",
                "tcp://u:secret@a:61616",
                "http://u:secret@a:61616/"
            })
    void anInvalidBrokerUrlIsRefusedAndNotRepeated(String url) {
        StartRefusedException refused =
                assertThrows(StartRefusedException.class, () -> Settings.read(environment(url)));
        assertTrue(refused.sentence().contains("PADRON_BROKER_URL is no address"), refused.sentence());
        assertFalse(refused.sentence().contains("secret"));
    }

    @Test
    void eachBrokerOfAnAddressIsKnownByItsHostAndPort() throws StartRefusedException {
        BrokerSettings.External brokers = new BrokerSettings.External(
                "failover:(tcp://a:61616?soTimeout=9,ssl://[::1]:61617)?randomize=false", "", "");
        assertEquals(
                List.of(
                        InetSocketAddress.createUnresolved("a", 61616),
                        InetSocketAddress.createUnresolved("[::1]", 61617)),
                brokers.addresses());
    }

    @Test
    void aSharedBrokerNeedsASharedDatabaseAndASharedFolder() {
        Map<String, String> noDatabase = environment("tcp://broker:61616");
        noDatabase.remove("PADRON_DB_URL");
        assertTrue(refusal(noDatabase).contains("Set PADRON_DB_URL"));
        Map<String, String> noFolder = environment("tcp://broker:61616");
        noFolder.remove("PADRON_FILES");
        assertTrue(refusal(noFolder).contains("Set PADRON_FILES"));
        Map<String, String> noPassword = environment("tcp://broker:61616");
        noPassword.put("PADRON_BROKER_USER", "padron");
        assertTrue(refusal(noPassword).contains("PADRON_BROKER_PASSWORD"));
    }

    /** An upload must not wait for an unavailable broker, and a listener must reconnect soon. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "tcp://a:1 failover:(tcp://a:1)?maxReconnectDelay=5000&timeout=3000",
                "tcp://a:1?soTimeout=9 failover:(tcp://a:1?soTimeout=9)?maxReconnectDelay=5000&timeout=3000",
                "failover:(tcp://a:1,tcp://b:2) failover:(tcp://a:1,tcp://b:2)?maxReconnectDelay=5000&timeout=3000",
                "failover:(tcp://a:1)?timeout=10 failover:(tcp://a:1)?timeout=10&maxReconnectDelay=5000"
            })
    void theUrlReconnectsAndDoesNotBlockSenders(String given, String used) {
        assertEquals(used, new BrokerSettings.External(given, "", "").reconnectingUrl());
    }

    private static String refusal(Map<String, String> environment) {
        return assertThrows(StartRefusedException.class, () -> Settings.read(environment))
                .sentence();
    }

    private Map<String, String> environment(String broker) {
        return new HashMap<>(Map.of(
                "PADRON_DB_URL",
                "jdbc:postgresql://db/padron",
                "PADRON_FILES",
                share.toString(),
                "PADRON_BROKER_URL",
                broker));
    }
}
