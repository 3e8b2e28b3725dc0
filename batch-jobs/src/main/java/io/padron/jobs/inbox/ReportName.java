package io.padron.jobs.inbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What a report about a file is called: as the file, with an ending, wherever a disk takes such a name. */
final class ReportName {

    /** Of a name, on the usual disks. */
    private static final int MOST_BYTES = 255;

    private ReportName() {}

    /** A place in the folder for the report with this ending; found before a long report is written in vain. */
    static Path beside(Path folder, Path file, String ending) {
        try {
            return folder.resolve(shorten(file.getFileName().toString(), MOST_BYTES - ending.length()) + ending);
        } catch (InvalidPathException notOfThisSystem) {
            // A name with accents where the system's language knows none: it can be read but not written.
            return folder.resolve("report" + ending);
        }
    }

    private static String shorten(String name, int mostBytes) {
        String shorter = name;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }
}
