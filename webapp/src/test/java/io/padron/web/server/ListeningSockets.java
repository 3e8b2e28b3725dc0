package io.padron.web.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sockets on which a process listens, read from {@code /proc} of Linux. */
final class ListeningSockets {

    private static final String LISTEN = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");

    private ListeningSockets() {}

    /** Each as {@code loopback:8080} or {@code everywhere:8080}. */
    static Set<String> findByProcess(long process) throws IOException {
        Set<String> own = listSockets(process);
        Set<String> found = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), "net", table))) {
                String[] column = line.strip().split("\\s+");
                if (column.length > 9 && column[3].equals(LISTEN) && own.contains(column[9])) {
                    found.add(describeAddress(column[1]));
                }
            }
        }
        return found;
    }

    private static String describeAddress(String local) {
        String[] parts = local.split(":");
        return (LOOPBACK.contains(parts[0]) ? "loopback:" : "everywhere:") + Integer.parseInt(parts[1], 16);
    }

    private static Set<String> listSockets(long process) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return open.map(ListeningSockets::readLink)
                    .map(SOCKET::matcher)
                    .filter(Matcher::matches)
                    .map(socket -> socket.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String readLink(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
