package io.padron.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests that need not have one of their own the same running Padrón; it starts empty and ends with the last test. */
public final class SharedPadron implements ParameterResolver {

    public static final String PASSWORD = "una frase tranquila";
    public static final String TOKEN = "a token that only tests know";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningPadron.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedPadron.class))
                .getOrComputeIfAbsent(RunningPadron.class, type -> start(), RunningPadron.class);
    }

    private static RunningPadron start() {
        try {
            Path home = Files.createTempDirectory("padron-shared").resolve("home");
            return RunningPadron.in(home)
                    .with("PADRON_PORT", "0")
                    .with("PADRON_ADMIN_PASSWORD", PASSWORD)
                    .with("PADRON_API_TOKEN", TOKEN)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
