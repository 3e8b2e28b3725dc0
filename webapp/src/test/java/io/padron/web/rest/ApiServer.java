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
 * One running Padrón for all tests that talk to it by REST: on the embedded database, with an API token, and with two
 * broken packs in its folder. Tests make their own customers, and count on nobody else's.
 */
public final class ApiServer implements ParameterResolver {
    static final String TOKEN = "token-de-prueba-0123456789-0123456789";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Api.class || type == FirstAnswers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared = context.getRoot()
                .getStore(Namespace.create(ApiServer.class))
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class);
        return parameter.getParameter().getType() == Api.class ? shared.api : shared.first;
    }

    /** What was answered before any payment method was active, which is so only once. */
    record FirstAnswers(Api.Answer registration, Api.Answer upload) {}

    private static final class Shared implements AutoCloseable {
        private final Path folder;
        private final RunningPadron padron;
        private final Api api;
        private final FirstAnswers first;

        Shared() {
            try {
                folder = Files.createTempDirectory("padron-api");
                Path plugins = Files.createDirectories(folder.resolve("home").resolve("plugins"));
                Files.writeString(plugins.resolve("no-jar.jar"), "This is no JAR.");
                packWithoutItsClass(plugins.resolve("lacking.jar"));
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
            padron = RunningPadron.in(folder.resolve("home"))
                    .with("PADRON_API_TOKEN", TOKEN)
                    .with("PADRON_ADMIN_PASSWORD", "Una clave de prueba 9")
                    .start();
            api = new Api(padron.address(), TOKEN);
            first = new FirstAnswers(
                    api.post("/api/v1/customers", Samples.person(Samples.rfc(), Samples.reference(), "1")),
                    api.send(
                            "POST",
                            "/api/v1/imports?country=MX&personType=NATURAL",
                            Optional.of("Primer nombre\nEmma\n"),
                            "Content-Type",
                            "text/csv"));
        }

        private static void packWithoutItsClass(Path jar) throws IOException {
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
