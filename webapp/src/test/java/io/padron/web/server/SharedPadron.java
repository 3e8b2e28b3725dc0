package io.padron.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests that need not have one of their own the same running Padrón; it starts empty and ends with the last test. It
 * writes down the statements that it sends to its database.
 */
public class SharedPadron implements ParameterResolver {

    public static final String PASSWORD = "una frase tranquila";
    public static final String TOKEN = "a-token-that-only-the-tests-know-2026";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == RunningPadron.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(getClass()))
                .getOrComputeIfAbsent(RunningPadron.class, type -> start(), RunningPadron.class);
    }

    private RunningPadron start() {
        try {
            Path home = Files.createTempDirectory("padron-shared").resolve("home");
            return setUp(RunningPadron.in(home)
                            .with("PADRON_ADMIN_PASSWORD", PASSWORD)
                            .with("PADRON_API_TOKEN", TOKEN))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PadronSetup setUp(PadronSetup plain) {
        return plain.onMachine("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dderby.language.logStatementText=true");
    }

    /** Another one, which starts with the sample organisation. */
    public static final class WithSamples extends SharedPadron {

        @Override
        PadronSetup setUp(PadronSetup plain) {
            return plain.with("PADRON_DEMO", "true");
        }
    }
}
