package io.padron.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The application server on board, configured anew at each start and listening on one port alone. */
final class Server {

    /** In which the application says, in a sentence, why it does not start. */
    private static final String REFUSED = "padron.start.refused";

    /** In which the access filter says that it is up: the server itself goes on without a filter that failed. */
    private static final String ACCESS_FILTER = "padron.access-filter";

    private final Settings settings;
    private final Home home;
    private final Cargo cargo;
    private final Listener listener;

    Server(Settings settings, Home home, Cargo cargo, Listener listener) {
        this.settings = settings;
        this.home = home;
        this.cargo = cargo;
        this.listener = listener;
    }

    /** Returns when the application is up and can be reached. */
    void start(Arguments arguments) throws StartRefused, IOException {
        systemProperties();
        CompletableFuture<AdminCommands> booted = new CompletableFuture<>();
        PayaraMicro.setUpackedJarDir(home.server().toFile());
        PayaraMicro micro = PayaraMicro.getInstance();
        micro.setRootDir(home.server().toFile());
        micro.setLogPropertiesFile(logging().toFile());
        micro.setNoHazelcast(true);
        micro.setPreBootHandler(runner -> beforeBoot(new AdminCommands(runner)));
        micro.setPostBootHandler(runner -> {
            AdminCommands commands = new AdminCommands(runner);
            new ServerResources(settings, home, cargo.messageAdapter()).create(commands);
            booted.complete(commands);
        });
        micro.addDeploymentFile(arguments.archive().orElse(cargo.application()).toFile());
        PayaraMicroRuntime running = boot(micro);
        checkDeployed(running);
        StatusPhrases.teach(running.getClass().getClassLoader());
        open(booted.join());
        // From now on imports and bulk updates may go on: whatever they do, the server has started.
        System.setProperty("padron.serving", "true");
        if (arguments.describe()) {
            System.out.println(listener.describedIn(running.getLocalDescriptor().toJsonString(true)));
        }
    }

    /** Nothing is opened to anybody before the application and its access filter are up. */
    private static void checkDeployed(PayaraMicroRuntime running) throws StartRefused {
        String refused = System.getProperty(REFUSED);
        if (refused != null) {
            throw StartRefused.byApplication(refused);
        }
        if (!running.getDeployedApplicationNames().contains("ROOT")) {
            throw StartRefused.failed("application-did-not-start");
        }
        if (System.getProperty(ACCESS_FILTER) == null) {
            throw StartRefused.failed("access-filter-absent");
        }
    }

    private void open(AdminCommands commands) throws StartRefused, IOException {
        listener.open(commands);
        // The last command that makes the server write its configuration again.
        home.closeConfiguration();
        Optional<StartRefused> problem = listener.answers()
                ? listener.unguarded()
                : Optional.of(StartRefused.failed("application-did-not-start"));
        if (problem.isPresent()) {
            listener.close(commands);
            throw problem.get();
        }
    }

    private void beforeBoot(AdminCommands commands) {
        listener.shut(commands);
        if (!settings.cluster().proxies().isEmpty()) {
            listener.stayBehindProxies(commands);
        }
        commands.run("set", "configs.config.server-config.phone-home-runtime-configuration.enabled=false");
    }

    private static PayaraMicroRuntime boot(PayaraMicro micro) throws StartRefused {
        try {
            return micro.bootStrap();
        } catch (BootstrapException failed) {
            if (failed.getCause() instanceof StartRefused refused) {
                throw refused;
            }
            Logger.getLogger(Server.class.getName()).log(Level.SEVERE, "The server did not boot", failed);
            throw StartRefused.failed("server-did-not-boot", failed.getMessage());
        }
    }

    /** What the application and the database read. */
    private void systemProperties() {
        System.setProperty("padron.home", home.folder().toString());
        System.setProperty("padron.serving", "false");
        System.setProperty("padron.packs.shipped", cargo.packs().toString());
        System.setProperty("padron.workers", Integer.toString(settings.workers()));
        ClusterSettings cluster = settings.cluster();
        OrganisationSettings organisation = settings.organisation();
        System.setProperty("padron.time-zone", organisation.timeZone().getId());
        System.setProperty("padron.customers", organisation.customers());
        System.setProperty("padron.demo", Boolean.toString(organisation.demo()));
        organisation.recoverAdmin().ifPresent(name -> System.setProperty("padron.recover-admin", name));
        cluster.node().ifPresent(name -> System.setProperty("padron.node", name));
        cluster.files().ifPresent(folder -> System.setProperty("padron.files", folder.toString()));
        System.setProperty(
                "padron.proxies",
                cluster.proxies().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(",")));
        if (settings.database() instanceof DatabaseSettings.Embedded) {
            System.setProperty("derby.system.home", home.database().toString());
            System.setProperty(
                    "derby.stream.error.file",
                    home.database().resolve("derby.log").toString());
            // Pages of 4 to 32 KB: some 30 MB, right for a heap of 512 MB.
            System.setProperty("derby.storage.pageCacheSize", "4000");
            // An import makes a small table large: how to read it is considered anew soon, not only the hundredth time.
            System.setProperty("derby.language.stalePlanCheckInterval", "10");
            // A chunk must not take the whole table from the people at work.
            System.setProperty("derby.locks.escalationThreshold", "100000");
        }
    }

    private Path logging() throws IOException {
        Path file = home.server().resolve("quiet.properties");
        try (InputStream quiet = Server.class.getResourceAsStream("logging.properties")) {
            Files.copy(Objects.requireNonNull(quiet), file);
        }
        return file;
    }
}
