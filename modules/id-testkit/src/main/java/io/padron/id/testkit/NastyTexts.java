package io.padron.id.testkit;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Malformed texts that forms and files may pass to a rule. */
final class NastyTexts {
    private static final List<String> KNOWN = List.of(
            "",
            " ",
            "-",
            "--- . ---",
            "\t\r\n",
            "\u0000",
            "12\u000034",
            "😀",
            "👩‍👩‍👧‍👦 12345",
            "\u202e54321\u202c",
            "مرحبا ١٢٣",
            "שלום",
            "ñÑn\u0303ßİıﬀ",
            "\ud800",
            "\udfff9",
            "１２３４５",
            "1.23E+17",
            "#N/A",
            "N/A",
            "null",
            "=1+1",
            "900123456-N/A",
            "900123456-7.0",
            "-".repeat(10_000),
            "9".repeat(10_000),
            "A".repeat(10_000),
            "9-".repeat(5_000),
            "é".repeat(10_000));

    private NastyTexts() {}

    /** Returns known problem texts, and a thousand pseudo-random texts that are the same in each run. */
    static Stream<String> all() {
        Random random = new Random(20_260_101);
        return Stream.concat(
                KNOWN.stream(),
                IntStream.range(0, 1_000).mapToObj(round -> round % 2 == 0 ? anything(random) : plausible(random)));
    }

    private static String anything(Random random) {
        return text(random.ints(random.nextInt(20), 0, 0x2_0000));
    }

    private static String plausible(Random random) {
        String alphabet = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ&abcñ -./'";
        return text(random.ints(random.nextInt(20), 0, alphabet.length()).map(alphabet::charAt));
    }

    private static String text(IntStream codePoints) {
        return codePoints
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
