package io.padron.web.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One running Padrón for all tests that need no server of their own; it starts empty and stops after the last test. Its
 * database logs the statements that it receives.
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
            return customize(RunningPadron.setUpIn(home)
                            .withSetting("PADRON_ADMIN_PASSWORD", PASSWORD)
                            .withSetting("PADRON_API_TOKEN", TOKEN))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PadronSetup customize(PadronSetup plain) {
        return plain.withJvmOptions("-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dderby.language.logStatementText=true");
    }

    /** Another one, which starts with the sample organisation. */
    public static final class WithSamples extends SharedPadron {

        @Override
        PadronSetup customize(PadronSetup plain) {
            return plain.withSetting("PADRON_DEMO", "true");
        }
    }
}
