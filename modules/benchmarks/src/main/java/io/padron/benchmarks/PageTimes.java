package io.padron.benchmarks;

import io.padron.web.access.Visitor;
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

/**
 * The pages that people open all day, asked for one after the other as a browser does, in a small register and in a large
 * one: the ratio of both is what counts.
 */
final class PageTimes {

    private static final int SMALL = 1_000;
    private static final int WARM_UP = 100;

    private final Subject subject;
    private final int rounds;
    private final Random random = new Random(7);

    PageTimes(Subject subject, int rounds) {
        this.subject = subject;
        this.rounds = rounds;
    }

    /** The lines of a report. */
    Stream<String> compare(int large) throws IOException, SQLException {
        List<String> report = new ArrayList<>();
        report.add(subject.importTo(SMALL).toString());
        // The compiler of the server has seen all of it before anything counts.
        measure(WARM_UP);
        Map<String, Times> few = measure(rounds);
        report.add(subject.writeTo(large).toString());
        measure(WARM_UP);
        Map<String, Times> many = measure(rounds);
        report.add("%-28s %10s %10s %10s %10s %7s"
                .formatted("page (ms)", "p50 small", "p95 small", "p50", "p95", "ratio"));
        few.forEach((page, small) -> {
            Times big = many.getOrDefault(page, small);
            report.add("%-28s %10.1f %10.1f %10.1f %10.1f %7.2f"
                    .formatted(
                            page, small.median(), small.slow(), big.median(), big.slow(), big.slow() / small.slow()));
        });
        return report.stream();
    }

    private Map<String, Times> measure(int times) {
        Visitor clerk = subject.clerk();
        Map<String, Times> measured = new LinkedHashMap<>();
        pages().forEach((name, page) -> {
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
            measured.put(name, Times.of(each));
        });
        return measured;
    }

    /** Each time for somebody else. */
    private Map<String, Supplier<String>> pages() {
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("list", () -> "customers/list");
        pages.put("list, oldest first", () -> "customers/list?sort=id");
        pages.put("list by name", () -> "customers/list?sort=name");
        pages.put("list by name, backwards", () -> "customers/list?sort=-name");
        pages.put("list, filtered", () -> "customers/list?status=ACTIVE&country=MX&personType=NATURAL");
        pages.put("list, nothing matches", () -> "customers/list?status=INACTIVE&country=CO");
        pages.put("search, one word", () -> search(any("Hernández", "García", "Pérez", "López", "Ramírez")));
        pages.put(
                "search, two words",
                () -> search(any("Juana", "José", "María") + " " + any("Pérez", "García", "López")));
        pages.put("search, start of a word", () -> search(any("her", "gar", "per", "lop", "mar")));
        pages.put("search, reference", () -> search("CLI-" + (10_000_001 + random.nextInt(subject.customers()))));
        pages.put("search, number", () -> search(Integer.toString(1 + random.nextInt(subject.customers()))));
        pages.put("detail", () -> "customers/detail?id=" + (1 + random.nextInt(subject.customers())));
        return pages;
    }

    private static String search(String words) {
        return "customers/list?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }
}
