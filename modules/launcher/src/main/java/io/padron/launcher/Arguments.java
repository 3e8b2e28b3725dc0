package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the command line may say. An operator needs none of it: it is there so that a test container can have its own
 * archive deployed in place of the one on board, on the very server that ships.
 *
 * @param archive the archive to deploy instead
 * @param describe whether to print what was deployed, in the server's own JSON
 */
record Arguments(Optional<Path> archive, boolean describe) {

    static Arguments read(List<String> given) throws StartRefused {
        Optional<Path> archive = Optional.empty();
        boolean describe = false;
        Deque<String> rest = new ArrayDeque<>(given);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            switch (argument) {
                case "--deploy" -> archive = Optional.of(archive(rest.poll()));
                case "--showServletMappings" -> describe = true;
                default -> throw StartRefused.badSetting("argument", Sentence.shown(argument));
            }
        }
        return new Arguments(archive, describe);
    }

    private static Path archive(@org.jspecify.annotations.Nullable String given) throws StartRefused {
        if (given == null || !Files.isRegularFile(Path.of(given))) {
            throw StartRefused.badSetting("argument-deploy");
        }
        return Path.of(given);
    }
}
