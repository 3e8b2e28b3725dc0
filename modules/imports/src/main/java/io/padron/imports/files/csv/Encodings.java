package io.padron.imports.files.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The encodings that a text may be in. A mark decides, and so does a text that is UTF-8 from end to end; else each of them is
 * judged by how plausible it makes the text.
 */
final class Encodings {

    /** Windows, Excel's CSV for Macintosh, Excel's CSV for MS-DOS; a Java without one of them does without. */
    private static final List<Charset> SINGLE_BYTE = Stream.of("windows-1252", "x-MacRoman", "IBM850")
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .toList();

    /** By so much the others must be more plausible than the first, unless that one is implausible. */
    private static final double RARITY = 0.4;

    private Encodings() {}

    /**
     * A text in an encoding that it may be in.
     *
     * @param plausibility from -1 to 1, less for an encoding that is rarer than another plausible one
     */
    record Candidate(TextFile text, double plausibility) {}

    /** One candidate when the encoding is sure; else several, of which the first goes before its equals. */
    static List<Candidate> of(Path path) throws IOException {
        TextFile marked = TextFile.marked(path);
        if (marked != null) {
            return List.of(new Candidate(marked, 1));
        }
        ByteSurvey survey = ByteSurvey.of(path);
        List<Candidate> candidates = new ArrayList<>();
        Candidate utf8 = new Candidate(new TextFile(path, StandardCharsets.UTF_8, 0), utf8(survey));
        if (survey.malformed() == 0) {
            return List.of(utf8);
        }
        for (Charset charset : SINGLE_BYTE) {
            double plausibility = Letters.plausibility(survey.words(charset));
            boolean rarer = !candidates.isEmpty() && candidates.get(0).plausibility() >= 0;
            candidates.add(new Candidate(new TextFile(path, charset, 0), rarer ? plausibility - RARITY : plausibility));
        }
        candidates.add(Math.min(1, candidates.size()), utf8);
        return candidates;
    }

    /** A file that is cut within its last character, or holds a few broken bytes, is UTF-8 all the same. */
    private static double utf8(ByteSurvey survey) {
        long all = survey.characters() + survey.malformed();
        return all == 0 ? 1 : (double) (survey.characters() - survey.malformed()) / all;
    }
}
