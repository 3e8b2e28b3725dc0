package io.padron.web.rest;

import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running Padrón for all REST tests: on the embedded database, with an API token, and with two broken packs in its
 * folder. Each test creates its own customers and does not rely on those of others.
 */
public final class ApiServerExtension implements ParameterResolver {
    static final String TOKEN = "token-de-prueba-0123456789-0123456789";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == ApiClient.class || type == FirstResponses.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SharedApiServer sharedApiServer = context.getRoot()
                .getStore(Namespace.create(ApiServerExtension.class))
                .getOrComputeIfAbsent(SharedApiServer.class, key -> new SharedApiServer(), SharedApiServer.class);
        return parameter.getParameter().getType() == ApiClient.class
                ? sharedApiServer.apiClient
                : sharedApiServer.first;
    }

    /** The responses before any payment method was active, which happens only once. */
    record FirstResponses(ApiClient.ApiResponse registration, ApiClient.ApiResponse upload) {}

    private static final class SharedApiServer implements AutoCloseable {
        private final Path folder;
        private final RunningPadron padron;
        private final ApiClient apiClient;
        private final FirstResponses first;

        SharedApiServer() {
            try {
                folder = Files.createTempDirectory("padron-api");
                Path plugins = Files.createDirectories(folder.resolve("home").resolve("plugins"));
                Files.writeString(plugins.resolve("no-jar.jar"), "This is no JAR.");
                writePackWithoutClass(plugins.resolve("lacking.jar"));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
            padron = RunningPadron.setUpIn(folder.resolve("home"))
                    .withSetting("PADRON_API_TOKEN", TOKEN)
                    .withSetting("PADRON_ADMIN_PASSWORD", "Una clave de prueba 9")
                    .start();
            apiClient = new ApiClient(padron.address(), TOKEN);
            first = new FirstResponses(
                    apiClient.post(
                            "/api/v1/customers",
                            SampleCustomerJson.createPerson(
                                    SampleCustomerJson.createRfc(), SampleCustomerJson.createReference(), "1")),
                    apiClient.sendRequest(
                            "POST",
                            "/api/v1/imports?country=MX&personType=NATURAL",
                            Optional.of("Primer nombre\nEmma\n"),
                            "Content-Type",
                            "text/csv"));
        }

        private static void writePackWithoutClass(Path jar) throws IOException {
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out)) {
                entries.putNextEntry(new JarEntry("META-INF/services/io.padron.id.spi.CountryPack"));
                entries.write("org.example.MissingPack".getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void close() throws IOException {
            padron.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
