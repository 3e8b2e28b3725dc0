package io.padron.benchmarks.cluster;

import io.padron.benchmarks.Options;
import io.padron.web.server.ExternalBroker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The broker that the nodes share. */
interface Broker extends AutoCloseable {

    /** What a node must be told of it. */
    Map<String, String> environment();

    String name();

    @Override
    void close();

    /** ActiveMQ Classic, or Artemis where the folder of its distribution is given. */
    static Broker start(Options options, Path folder) throws IOException {
        String artemis = options.text("artemis", "");
        return artemis.isEmpty() ? new Classic(ExternalBroker.start(folder)) : Artemis.start(Path.of(artemis), folder);
    }

    /** In this process, which no node knows. */
    record Classic(ExternalBroker broker) implements Broker {

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
