package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The command line. An operator needs no arguments; a test container uses them to deploy its own archive on the shipped
 * server.
 *
 * @param archive the archive to deploy instead of the application
 * @param describe whether to print the deployed application in the server's JSON format
 */
record Arguments(Optional<Path> archive, boolean describe) {

    static Arguments read(List<String> given) throws StartRefusedException {
        Optional<Path> archive = Optional.empty();
        boolean describe = false;
        Deque<String> rest = new ArrayDeque<>(given);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            switch (argument) {
                case "--deploy" -> archive = Optional.of(archive(rest.poll()));
                case "--showServletMappings" -> describe = true;
                default -> throw StartRefusedException.badSetting("argument", Sentence.quote(argument));
            }
        }
        return new Arguments(archive, describe);
    }

    private static Path archive(@org.jspecify.annotations.Nullable String given) throws StartRefusedException {
        if (given == null || !Files.isRegularFile(Path.of(given))) {
            throw StartRefusedException.badSetting("argument-deploy");
        }
        return Path.of(given);
    }
}
