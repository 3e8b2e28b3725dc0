package io.padron.launcher;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.boot.AdminCommandRunner;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the server's own administration commands in memory, so that no command file holds a password. */
final class AdminCommands {

    private final AdminCommandRunner runner;

    AdminCommands(AdminCommandRunner runner) {
        this.runner = runner;
    }

    /** Runs a command; its failure fails the start. */
    void run(String command, String... arguments) {
        findProblem(command, arguments).ifPresent(problem -> {
            throw new IllegalStateException(command + ": " + problem);
        });
    }

    /** Runs a command that may fail; returns its error message. */
    Optional<String> findProblem(String command, String... arguments) {
        ClusterCommandResult result = runner.run(command, arguments);
        if (result.getExitStatus() != ClusterCommandResult.ExitStatus.FAILURE) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(result.getFailureCause())
                .map(Throwable::getMessage)
                .orElse(result.getOutput()));
    }

    /** Formats properties for a command: {@code a=b:c=d}, with these characters and quotes escaped inside values. */
    static String properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + escape(property.getValue()))
                .collect(Collectors.joining(":"));
    }

    private static String escape(String value) {
        return value.replaceAll("([\\\\:='\"])", "\\\\$1");
    }
}
