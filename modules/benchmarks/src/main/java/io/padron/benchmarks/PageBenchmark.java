package io.padron.benchmarks;

import io.padron.web.access.SessionClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Requests the most used pages one after the other, in a small register and in a large one, and reports the ratio. */
final class PageBenchmark {

    private static final int SMALL = 1_000;
    private static final int WARM_UP = 100;

    private final SystemUnderTest systemUnderTest;
    private final int rounds;
    private final Random random = new Random(7);

    PageBenchmark(SystemUnderTest systemUnderTest, int rounds) {
        this.systemUnderTest = systemUnderTest;
        this.rounds = rounds;
    }

    /** Returns the lines of the report. */
    Stream<String> runComparison(int large) throws IOException, SQLException {
        List<String> report = new ArrayList<>();
        report.add(systemUnderTest.growByImport(SMALL).toString());
        // Warms up the JIT compiler.
        measurePages(WARM_UP);
        Map<String, Latencies> few = measurePages(rounds);
        report.add(systemUnderTest.growByJdbc(large).toString());
        measurePages(WARM_UP);
        Map<String, Latencies> many = measurePages(rounds);
        report.add("%-28s %10s %10s %10s %10s %7s"
                .formatted("page (ms)", "p50 small", "p95 small", "p50", "p95", "ratio"));
        few.forEach((page, small) -> {
            Latencies big = many.getOrDefault(page, small);
            report.add("%-28s %10.1f %10.1f %10.1f %10.1f %7.2f"
                    .formatted(
                            page,
                            small.median(),
                            small.percentile95(),
                            big.median(),
                            big.percentile95(),
                            big.percentile95() / small.percentile95()));
        });
        return report.stream();
    }

    private Map<String, Latencies> measurePages(int times) {
        SessionClient clerk = systemUnderTest.signInClerk();
        Map<String, Latencies> measured = new LinkedHashMap<>();
        createPages().forEach((name, page) -> {
            long[] each = new long[times];
            for (int i = 0; i < times; i++) {
                String path = page.get();
                long start = System.nanoTime();
                HttpResponse<String> answer = clerk.get(path);
                each[i] = System.nanoTime() - start;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + " answered " + answer.statusCode());
                }
            }
            measured.put(name, Latencies.of(each));
        });
        return measured;
    }

    /** Each request uses random search words or a random customer. */
    private Map<String, Supplier<String>> createPages() {
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("list", () -> "customers/list");
        pages.put("list, oldest first", () -> "customers/list?sort=id");
        pages.put("list by name", () -> "customers/list?sort=name");
        pages.put("list by name, backwards", () -> "customers/list?sort=-name");
        pages.put("list, filtered", () -> "customers/list?status=ACTIVE&country=MX&personType=NATURAL");
        pages.put("list, nothing matches", () -> "customers/list?status=INACTIVE&country=CO");
        pages.put("search, one word", () -> searchPath(pickAny("Hernández", "García", "Pérez", "López", "Ramírez")));
        pages.put(
                "search, two words",
                () -> searchPath(pickAny("Juana", "José", "María") + " " + pickAny("Pérez", "García", "López")));
        pages.put("search, start of a word", () -> searchPath(pickAny("her", "gar", "per", "lop", "mar")));
        pages.put(
                "search, reference",
                () -> searchPath("CLI-" + (10_000_001 + random.nextInt(systemUnderTest.customers()))));
        pages.put(
                "search, number", () -> searchPath(Integer.toString(1 + random.nextInt(systemUnderTest.customers()))));
        pages.put("detail", () -> "customers/detail?id=" + (1 + random.nextInt(systemUnderTest.customers())));
        return pages;
    }

    private static String searchPath(String words) {
        return "customers/list?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String pickAny(String... words) {
        return words[random.nextInt(words.length)];
    }
}
