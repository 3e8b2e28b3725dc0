package io.padron.benchmarks.cluster;

import io.padron.benchmarks.BenchmarkOptions;
import io.padron.web.server.ExternalBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The broker that the nodes share. */
interface Broker extends AutoCloseable {

    /** Returns the settings of a node for this broker. */
    Map<String, String> environment();

    String name();

    @Override
    void close();

    /** Starts ActiveMQ Classic, or Artemis if the options name the folder of its distribution. */
    static Broker start(BenchmarkOptions benchmarkOptions, Path folder) throws IOException {
        String artemis = benchmarkOptions.text("artemis", "");
        return artemis.isEmpty()
                ? new ActiveMqClassicBroker(ExternalBroker.start(folder))
                : ArtemisBroker.start(Path.of(artemis), folder);
    }

    /** Runs in the benchmark's process, which is not a node. */
    record ActiveMqClassicBroker(ExternalBroker broker) implements Broker {

        @Override
        public Map<String, String> environment() {
            return broker.environment();
        }

        @Override
        public String name() {
            return "ActiveMQ Classic";
        }

        @Override
        public void close() {
            broker.close();
        }
    }
}
