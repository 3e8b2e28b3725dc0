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

/** The bundled application server, configured anew at each start, with one listener. */
final class Server {

    /** The system property with the sentence that says why the application refuses to start. */
    private static final String REFUSED = "padron.start.refused";

    /** The system property that the access filter sets when it is up: the server starts even if a filter failed. */
    private static final String ACCESS_FILTER = "padron.access-filter";

    private final Settings settings;
    private final Home home;
    private final BundledFiles bundledFiles;
    private final Listener listener;

    Server(Settings settings, Home home, BundledFiles bundledFiles, Listener listener) {
        this.settings = settings;
        this.home = home;
        this.bundledFiles = bundledFiles;
        this.listener = listener;
    }

    /** Returns when the application is up and reachable. */
    void start(Arguments arguments) throws StartRefusedException, IOException {
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
            new ServerResources(settings, home, bundledFiles.messageAdapter()).create(commands);
            booted.complete(commands);
        });
        micro.addDeploymentFile(
                arguments.archive().orElse(bundledFiles.application()).toFile());
        PayaraMicroRuntime running = boot(micro);
        checkDeployed(running);
        StatusPhrases.register(running.getClass().getClassLoader());
        open(booted.join());
        // Imports and bulk updates resume only now, so that their failures cannot fail the start.
        System.setProperty("padron.serving", "true");
        if (arguments.describe()) {
            System.out.println(listener.addPortTo(running.getLocalDescriptor().toJsonString(true)));
        }
    }

    /** The listener is enabled only after the application and its access filter are up. */
    private static void checkDeployed(PayaraMicroRuntime running) throws StartRefusedException {
        String refused = System.getProperty(REFUSED);
        if (refused != null) {
            throw StartRefusedException.refusedByApplication(refused);
        }
        if (!running.getDeployedApplicationNames().contains("ROOT")) {
            throw StartRefusedException.failed("application-did-not-start");
        }
        if (System.getProperty(ACCESS_FILTER) == null) {
            throw StartRefusedException.failed("access-filter-absent");
        }
    }

    private void open(AdminCommands commands) throws StartRefusedException, IOException {
        listener.enable(commands);
        // The server does not write its configuration again after this command.
        home.restrictConfiguration();
        Optional<StartRefusedException> problem = listener.isAnswering()
                ? listener.findMissingFilter()
                : Optional.of(StartRefusedException.failed("application-did-not-start"));
        if (problem.isPresent()) {
            listener.close(commands);
            throw problem.get();
        }
    }

    private void beforeBoot(AdminCommands commands) {
        listener.disable(commands);
        if (!settings.cluster().proxies().isEmpty()) {
            listener.trustProxies(commands);
        }
        commands.run("set", "configs.config.server-config.phone-home-runtime-configuration.enabled=false");
    }

    private static PayaraMicroRuntime boot(PayaraMicro micro) throws StartRefusedException {
        try {
            return micro.bootStrap();
        } catch (BootstrapException failed) {
            if (failed.getCause() instanceof StartRefusedException refused) {
                throw refused;
            }
            Logger.getLogger(Server.class.getName()).log(Level.SEVERE, "The server did not boot", failed);
            throw StartRefusedException.failed("server-did-not-boot", failed.getMessage());
        }
    }

    /** Sets the properties that the application and the database read. */
    private void systemProperties() {
        System.setProperty("padron.home", home.folder().toString());
        System.setProperty("padron.serving", "false");
        System.setProperty("padron.packs.shipped", bundledFiles.packs().toString());
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
            // Pages of 4 to 32 KB: some 30 MB, which suits a heap of 512 MB.
            System.setProperty("derby.storage.pageCacheSize", "4000");
            // An import makes a small table large, so Derby must check its query plans after 10 executions, not after
            // 100.
            System.setProperty("derby.language.stalePlanCheckInterval", "10");
            // A chunk must not lock the whole table against users.
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
