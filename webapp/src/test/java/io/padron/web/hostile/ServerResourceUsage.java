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
 * The resources of a server at one moment, after a garbage collection.
 *
 * @param sessions sessions of browsers
 * @param heap bytes of live objects
 * @param files open files of the server and of running uploads
 * @param log bytes written since its start
 */
record ServerResourceUsage(int sessions, long heap, List<String> files, long log) {

    private static final Pattern SESSIONS =
            Pattern.compile("\\s(\\d+)\\s+\\d+\\s+org\\.apache\\.catalina\\.session\\.StandardSession[\\s(]");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    static ServerResourceUsage of(RunningPadron padron) throws IOException {
        String histogram = readHeapHistogram(padron.process().pid());
        return new ServerResourceUsage(
                (int) findNumber(SESSIONS, histogram),
                findNumber(TOTAL, histogram),
                listFiles(padron.homeFolder()),
                padron.readLog().length());
    }

    /** Counts live objects only, so it collects garbage first. */
    private static String readHeapHistogram(long process) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long findNumber(Pattern pattern, String histogram) {
        Matcher found = pattern.matcher(histogram);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private static List<String> listFiles(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString())
                    .filter(file -> file.startsWith("server/") || file.endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }
}
