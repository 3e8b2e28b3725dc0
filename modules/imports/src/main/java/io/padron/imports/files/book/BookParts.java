package io.padron.imports.files.book;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.padron.imports.files.UnreadableFileException;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, which are XML in a ZIP archive. Counts what comes out of the archive, so that a small file
 * cannot unfold into an endless one, and reads no document type and no entity from outside.
 */
final class BookParts implements Closeable {

    private static final int MOST_ENTRIES = 10_000;
    private static final int HIGHEST_RATIO = 200;

    /** Small parts may be as repetitive as they like. */
    private static final long RATIO_COUNTS_FROM = 64L << 20;

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final long budget;
    private boolean exceeded;

    private BookParts(ZipFile zip, long budget) {
        this.zip = zip;
        this.budget = budget;
    }

    static BookParts open(Path path, long budget) throws IOException, UnreadableFileException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFileException.of("unreadable-xlsx");
        }
        BookParts parts = new BookParts(zip, budget);
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw UnreadableFileException.of("xlsx-too-large");
        }
        return parts;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The part as it unfolds, null when there is none; names may differ in case, as Windows' programs hold it. */
    @Nullable
    XMLStreamReader read(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            entry = zip.stream()
                    .filter(other -> other.getName().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        }
        return entry == null ? null : XML.createXMLStreamReader(new Counted(zip.getInputStream(entry), entry));
    }

    /** What a failure to read a part comes down to. */
    UnreadableFileException unreadable() {
        return UnreadableFileException.of(exceeded ? "xlsx-too-large" : "unreadable-xlsx");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends in an exception when more comes out than may. */
    private final class Counted extends FilterInputStream {

        private final long compressed;
        private long inflated;

        Counted(InputStream in, ZipEntry entry) {
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
        }
    }
}
