package io.padron.web.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.broker.Broker;
import org.apache.activemq.broker.BrokerFilter;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.ConnectionContext;
import org.apache.activemq.command.ConnectionInfo;

/**
 * A broker outside the nodes, as operators run it: ActiveMQ Classic on a free port of the loopback address, with a
 * store of its own and with authentication.
 */
public final class ExternalBroker implements AutoCloseable {

    private static final String USER = "padron";
    private static final String PASSWORD = "a broker's password: with = and \\ in it";

    private final Path store;
    private BrokerService service;
    private URI address;

    private ExternalBroker(Path store) {
        this.store = store;
        service = start("tcp://127.0.0.1:0");
        address = URI.create("tcp://127.0.0.1:"
                + service.getTransportConnectors().get(0).getUri().getPort());
    }

    /** Starts a broker that keeps its messages in this folder. */
    public static ExternalBroker start(Path store) {
        return new ExternalBroker(store);
    }

    /** The settings of a node that uses it. */
    public Map<String, String> environment() {
        return Map.of(
                "PADRON_BROKER_URL", address.toString(),
                "PADRON_BROKER_USER", USER,
                "PADRON_BROKER_PASSWORD", PASSWORD);
    }

    /** Starts it again at the same address. */
    public void startAgain() {
        service = start(address.toString());
    }

    /** Stops it. */
    public void stop() {
        try {
            service.stop();
            service.waitUntilStopped();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private BrokerService start(String uri) {
        BrokerService broker = new BrokerService();
        try {
            broker.setBrokerName("padron-outside");
            broker.setDataDirectory(store.toString());
            broker.setUseJmx(false);
            broker.setUseShutdownHook(false);
            broker.setPlugins(new BrokerPlugin[] {BrokerAuthenticationFilter::new});
            broker.addConnector(uri);
            broker.start();
            broker.waitUntilStarted();
            return broker;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Requires user name and password. */
    private static final class BrokerAuthenticationFilter extends BrokerFilter {

        BrokerAuthenticationFilter(Broker next) {
            super(next);
        }

        @Override
        public void addConnection(ConnectionContext context, ConnectionInfo info) throws Exception {
            if (!USER.equals(info.getUserName()) || !PASSWORD.equals(info.getPassword())) {
                throw new SecurityException("Not with this name and password");
            }
            super.addConnection(context, info);
        }
    }
}
