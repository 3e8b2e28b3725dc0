package io.padron.launcher;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.boot.AdminCommandRunner;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the server's own administration commands, in memory: passwords stand in no command file. */
final class AdminCommands {

    private final AdminCommandRunner runner;

    AdminCommands(AdminCommandRunner runner) {
        this.runner = runner;
    }

    /** Runs one; a failure ends the start. */
    void run(String command, String... arguments) {
        problemOf(command, arguments).ifPresent(problem -> {
            throw new IllegalStateException(command + ": " + problem);
        });
    }

    /** Runs one that may fail; what it says then. */
    Optional<String> problemOf(String command, String... arguments) {
        ClusterCommandResult result = runner.run(command, arguments);
        if (result.getExitStatus() != ClusterCommandResult.ExitStatus.FAILURE) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(result.getFailureCause())
                .map(Throwable::getMessage)
                .orElse(result.getOutput()));
    }

    /** The form in which a command takes properties: {@code a=b:c=d}, with these signs and quotes escaped inside values. */
    static String properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + escaped(property.getValue()))
                .collect(Collectors.joining(":"));
    }

    private static String escaped(String value) {
        return value.replaceAll("([\\\\:='\"])", "\\\\$1");
    }
}
