package io.padron.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** The command line options after the benchmark's name: {@code name=value}, in any order. */
public record BenchmarkOptions(Map<String, String> values) {

    /** Skips the first argument, the benchmark's name. */
    static BenchmarkOptions of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals > 0) {
                values.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
        }
        return new BenchmarkOptions(values);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }
}
