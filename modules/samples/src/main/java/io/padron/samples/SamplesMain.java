package io.padron.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** {@code java -jar padron-samples.jar kind=mx-natural rows=1000 seed=1 out=clientes.csv}; see docs/samples/README.md. */
public final class SamplesMain {

    private static final String USAGE = """
            java -jar padron-samples.jar kind=<kind> rows=<n> out=<file> [...]

              kind                mx-natural, mx-legal or co-natural
              rows                how many rows
              out                 the file to write
              seed                any number; the same one gives the same file (1)
              first               index of the first row; files of other indexes share no number (0)
              shares              realistic, benchmark or clean (realistic), changed by:
              duplicates          share of rows whose identity or reference an earlier row has
              errors              share of rows that will be refused
              doubts              share of good rows that should be looked at
              register            a clean file written by this program, of another first, that is loaded already
              registered          share of rows whose identity that file has
            """;

    private SamplesMain() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            options.put(argument.substring(0, Math.max(0, equals)), argument.substring(equals + 1));
        }
        if (!options.containsKey("kind") || !options.containsKey("rows") || !options.containsKey("out")) {
            System.err.print(USAGE);
            System.exit(2);
        }
        SampleFileGenerator file = new SampleFileGenerator(
                        options.getOrDefault("kind", ""),
                        Integer.parseInt(options.getOrDefault("rows", "")),
                        Long.parseLong(options.getOrDefault("seed", "1")),
                        parseShares(options))
                .startingAt(Integer.parseInt(options.getOrDefault("first", "0")));
        String register = options.get("register");
        if (register != null) {
            file.withRegisteredFile(Path.of(register));
        }
        System.out.print(file.writeRows(Path.of(options.getOrDefault("out", ""))));
    }

    private static Shares parseShares(Map<String, String> options) {
        Shares base =
                switch (options.getOrDefault("shares", "realistic")) {
                    case "benchmark" -> Shares.BENCHMARK;
                    case "clean" -> Shares.CLEAN;
                    default -> Shares.REALISTIC;
                };
        return new Shares(
                parseShare(options, "duplicates", base.duplicates()),
                parseShare(options, "registered", base.registered()),
                parseShare(options, "errors", base.errors()),
                parseShare(options, "doubts", base.doubts()));
    }

    private static double parseShare(Map<String, String> options, String name, double otherwise) {
        String written = options.get(name);
        return written == null ? otherwise : Double.parseDouble(written);
    }
}
