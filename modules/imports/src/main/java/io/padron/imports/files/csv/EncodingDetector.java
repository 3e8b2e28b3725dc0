package io.padron.imports.files.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Detects the encoding of a text. A byte order mark decides, and so does a text that is valid UTF-8 throughout;
 * otherwise each candidate encoding is scored by the plausibility of the decoded text.
 */
final class EncodingDetector {

    /**
     * The encodings of Windows, of Excel's CSV for Macintosh and of Excel's CSV for MS-DOS, as far as the JDK has them.
     */
    private static final List<Charset> SINGLE_BYTE = Stream.of("windows-1252", "x-MacRoman", "IBM850")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /** The other encodings must be more plausible than the first by this much, unless the first is implausible. */
    private static final double RARITY = 0.4;

    private EncodingDetector() {}

    /**
     * A possible encoding of a text.
     *
     * @param plausibility from -1 to 1, reduced for an encoding that is rarer than another plausible one
     */
    record EncodingCandidate(TextFile text, double plausibility) {}

    /** Returns one candidate when the encoding is certain, else several; of equals the first takes precedence. */
    static List<EncodingCandidate> detectCandidates(Path path) throws IOException {
        TextFile marked = TextFile.detectByMark(path);
        if (marked != null) {
            return List.of(new EncodingCandidate(marked, 1));
        }
        ByteStatistics survey = ByteStatistics.scan(path);
        List<EncodingCandidate> candidates = new ArrayList<>();
        EncodingCandidate utf8 =
                new EncodingCandidate(new TextFile(path, StandardCharsets.UTF_8, 0), scoreUtf8(survey));
        if (survey.malformed() == 0) {
            return List.of(utf8);
        }
        for (Charset charset : SINGLE_BYTE) {
            double plausibility = TextPlausibility.scoreText(survey.words(charset));
            boolean rarer = !candidates.isEmpty() && candidates.get(0).plausibility() >= 0;
            candidates.add(new EncodingCandidate(
                    new TextFile(path, charset, 0), rarer ? plausibility - RARITY : plausibility));
        }
        candidates.add(Math.min(1, candidates.size()), utf8);
        return candidates;
    }

    /** Scores UTF-8. A file with a cut last character or a few broken bytes still counts as UTF-8. */
    private static double scoreUtf8(ByteStatistics survey) {
        long all = survey.characters() + survey.malformed();
        return all == 0 ? 1 : (double) (survey.characters() - survey.malformed()) / all;
    }
}
