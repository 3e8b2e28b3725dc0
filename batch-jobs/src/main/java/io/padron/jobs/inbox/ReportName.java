package io.padron.jobs.inbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Derives the name of a report from its file: the file's name and an ending, shortened to the limit of file systems.
 */
final class ReportName {

    /** The limit for a file name on common file systems. */
    private static final int MAX_BYTES = 255;

    private ReportName() {}

    /** Returns the path of the report in the folder. An unusable name is detected before the report is written. */
    static Path beside(Path folder, Path file, String ending) {
        try {
            return folder.resolve(shorten(file.getFileName().toString(), MAX_BYTES - ending.length()) + ending);
        } catch (InvalidPathException notOfThisSystem) {
            // A name with accents under a system language without them can be read but not written.
            return folder.resolve("report" + ending);
        }
    }

    private static String shorten(String name, int maxBytes) {
        String shorter = name;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }
}
