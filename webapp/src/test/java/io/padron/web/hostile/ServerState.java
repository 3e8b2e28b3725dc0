package io.padron.web.hostile;

import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server holds at a moment, after its garbage is collected.
 *
 * @param sessions of people at browsers
 * @param heap bytes of live objects
 * @param files of the server itself, and those of uploads under way
 * @param log bytes written since its start
 */
record ServerState(int sessions, long heap, List<String> files, long log) {

    private static final Pattern SESSIONS =
            Pattern.compile("\\s(\\d+)\\s+\\d+\\s+org\\.apache\\.catalina\\.session\\.StandardSession[\\s(]");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    static ServerState of(RunningPadron padron) throws IOException {
        String histogram = histogram(padron.process().pid());
        return new ServerState(
                (int) number(SESSIONS, histogram),
                number(TOTAL, histogram),
                files(padron.home()),
                padron.log().length());
    }

    /** Counts live objects alone, so it collects the others first. */
    private static String histogram(long process) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long number(Pattern pattern, String histogram) {
        Matcher found = pattern.matcher(histogram);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static List<String> files(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .filter(file -> file.startsWith("server/") || file.endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }
}
