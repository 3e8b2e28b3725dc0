package io.padron.imports.files.xlsx;

import io.padron.imports.files.ReadDeadline;
import io.padron.imports.files.UnreadableFileException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, which are XML in a ZIP archive. Counts the inflated bytes, so that a small file cannot
 * inflate without limit, and checks the deadline at each block.
 */
final class XlsxParts implements Closeable {

    private static final int MOST_ENTRIES = 10_000;
    private static final int HIGHEST_RATIO = 200;

    /** The compression ratio of smaller parts is not limited. */
    private static final long RATIO_COUNTS_FROM = 64L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final long budget;
    private final ReadDeadline deadline;
    private boolean exceeded;

    private XlsxParts(ZipFile zip, long budget, ReadDeadline deadline) {
        this.zip = zip;
        this.budget = budget;
        this.deadline = deadline;
    }

    static XlsxParts open(Path path, long budget, ReadDeadline deadline) throws IOException, UnreadableFileException {
        ZipFile zip;
        try {
            // Names need not be UTF-8; UTF-8 names carry a flag in the archive.
            zip = new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFileException.of("unreadable-xlsx");
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw UnreadableFileException.of("xlsx-too-large");
        }
        XlsxParts parts = new XlsxParts(zip, budget, deadline);
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            parts.entries.putIfAbsent(normalizeName(entry.getName()), entry);
        }
        return parts;
    }

    /** Normalises a part's name: names may differ in case and contain the backslashes of Windows programs. */
    private static String normalizeName(String name) {
        String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }

    boolean hasPart(String name) {
        return entries.containsKey(normalizeName(name));
    }

    /** Opens a part for reading; null when there is none. */
    @Nullable
    XlsxXmlReader openPart(String name) throws IOException, XMLStreamException {
        ZipEntry entry = entries.get(normalizeName(name));
        return entry == null ? null : XlsxXmlReader.of(new BudgetedInputStream(zip.getInputStream(entry), entry));
    }

    /** Converts a failure to read a part. */
    UnreadableFileException toUnreadableException() {
        if (deadline.isExpired()) {
            return UnreadableFileException.of("reading-deadline");
        }
        return UnreadableFileException.of(exceeded ? "xlsx-too-large" : "unreadable-xlsx");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Throws when more bytes are inflated than allowed, or when reading must end. */
    private final class BudgetedInputStream extends FilterInputStream {

        private final long compressed;
        private long inflated;

        BudgetedInputStream(InputStream in, ZipEntry entry) {
            super(in);
            compressed = Math.max(1, entry.getCompressedSize());
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            inflated += read;
            if (inflated > budget || (inflated > RATIO_COUNTS_FROM && inflated / compressed > HIGHEST_RATIO)) {
                exceeded = true;
                throw new IOException("More comes out of the archive than may");
            }
            if (deadline.isExpired()) {
                throw new IOException("Reading has to end");
            }
        }
    }
}
