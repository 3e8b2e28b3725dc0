package io.padron.samples;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Generates one file: UTF-8 with a byte order mark, commas, CRLF, the template's headers.
 *
 * <p>Only the last thousand rows are kept in memory, so memory does not grow with the file. Two rows have the same
 * identity or reference only if the {@link Shares} ask for duplicates.
 */
public final class SampleFileGenerator {

    private static final int MAX_ORIGINALS = 1000;

    private final SampleKind kind;
    private final int rows;
    private final Shares shares;
    private final Random random;
    private final Map<String, Integer> countsByDefect = new TreeMap<>();
    private final List<SampleRow> originals = new ArrayList<>();
    private int first;
    private Optional<Path> register = Optional.empty();

    /**
     * @param kind {@code mx-natural}, {@code mx-legal} or {@code co-natural}; {@link IllegalArgumentException} for any
     *         other
     * @param seed the same seed produces the same file
     */
    public SampleFileGenerator(String kind, int rows, long seed, Shares shares) {
        this.kind = SampleKind.ofName(kind);
        this.rows = rows;
        this.shares = shares;
        this.random = new Random(seed);
    }

    /**
     * Sets the first row's index, 0 by default. Files with different indexes have no identity and no reference in
     * common.
     */
    public SampleFileGenerator startingAt(int firstIndex) {
        first = firstIndex;
        return this;
    }

    /**
     * Sets a file that is already registered: of the same kind, written by this class and {@linkplain Shares#CLEAN
     * clean}.
     */
    public SampleFileGenerator withRegisteredFile(Path registered) {
        register = Optional.of(registered);
        return this;
    }

    /** Writes the file and returns the expected counts of its import. May be called once. */
    public ExpectedCounts writeRows(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                RegisteredRows registeredRows = RegisteredRows.open(kind, register)) {
            out.write('\uFEFF');
            CsvText.writeRow(kind.headers(), out);
            int accepted = 0;
            for (int i = 0; i < rows; i++) {
                accepted += writeRows(first + i, registeredRows, out) ? 1 : 0;
            }
            return toExpectedCounts(accepted);
        }
    }

    /** Returns whether the row becomes a customer. */
    private boolean writeRows(int index, RegisteredRows registeredRows, Writer out) throws IOException {
        SampleRow sampleRow = kind.createRow(index, random);
        double chance = random.nextDouble();
        double errors = shares.errors();
        double duplicates = errors + shares.duplicates();
        double known = duplicates + shares.registered();
        double doubts = known + shares.doubts();
        boolean accepted = false;
        if (chance < errors) {
            applyDefect(sampleRow, index, kind.errors(), "rejected");
        } else if (chance < duplicates && !originals.isEmpty()) {
            copyOriginal(sampleRow);
        } else if (chance < known && duplicates <= chance && registeredRows.hasNext()) {
            kind.copyIdentity(sampleRow, registeredRows.next());
            countDefect("duplicate-identity-in-register");
        } else {
            accepted = true;
            if (chance >= known && chance < doubts && kind.hasIdentity(sampleRow)) {
                applyDefect(sampleRow, index, kind.doubts(), "doubted");
            } else {
                keepOriginal(sampleRow);
            }
        }
        CsvText.writeRow(sampleRow.cells(), out);
        return accepted;
    }

    /** Uses the defects in turn, so that a short file contains all of them. */
    private void applyDefect(SampleRow sampleRow, int index, List<RowDefect> defects, String group) {
        int turn = countsByDefect.getOrDefault(group, 0);
        countsByDefect.put(group, turn + 1);
        RowDefect rowDefect = defects.get(turn % defects.size());
        rowDefect.applyTo(sampleRow, index);
        countDefect(group + "-" + rowDefect.name());
    }

    private void copyOriginal(SampleRow sampleRow) {
        SampleRow original = originals.get(random.nextInt(originals.size()));
        if (random.nextInt(3) == 0 && !original.get("Referencia").isEmpty()) {
            sampleRow.set("Referencia", original.get("Referencia"));
            countDefect("duplicate-reference-in-file");
        } else {
            kind.copyIdentity(sampleRow, original);
            countDefect("duplicate-identity-in-file");
        }
    }

    private void keepOriginal(SampleRow sampleRow) {
        if (!kind.hasIdentity(sampleRow)) {
            return;
        }
        if (originals.size() < MAX_ORIGINALS) {
            originals.add(sampleRow);
        } else {
            originals.set(random.nextInt(MAX_ORIGINALS), sampleRow);
        }
    }

    private void countDefect(String defect) {
        countsByDefect.merge(defect, 1, Integer::sum);
    }

    private ExpectedCounts toExpectedCounts(int accepted) {
        int rejected = countsByDefect.getOrDefault("rejected", 0);
        int doubted = countsByDefect.getOrDefault("doubted", 0);
        countsByDefect.keySet().removeAll(List.of("rejected", "doubted"));
        int inRegister = countsByDefect.getOrDefault("duplicate-identity-in-register", 0);
        return new ExpectedCounts(
                rows, accepted, rows - accepted - rejected - inRegister, inRegister, rejected, doubted, countsByDefect);
    }

    /** The rows of the registered file that have an identity, each returned once. */
    private static final class RegisteredRows implements AutoCloseable {

        private final SampleKind kind;
        private final Reader in;
        private Optional<SampleRow> next = Optional.empty();

        private RegisteredRows(SampleKind kind, Reader in) throws IOException {
            this.kind = kind;
            this.in = in;
            CsvText.readRow(in);
            readNext();
        }

        static RegisteredRows open(SampleKind kind, Optional<Path> file) throws IOException {
            Reader in = file.isEmpty() ? Reader.nullReader() : Files.newBufferedReader(file.get());
            return new RegisteredRows(kind, new BufferedReader(in));
        }

        private void readNext() throws IOException {
            List<String> cells = CsvText.readRow(in);
            next = Optional.empty();
            while (!cells.isEmpty() && next.isEmpty()) {
                next = Optional.of(SampleRow.of(kind.headers(), cells)).filter(kind::hasIdentity);
                cells = next.isEmpty() ? CsvText.readRow(in) : cells;
            }
        }

        boolean hasNext() {
            return next.isPresent();
        }

        SampleRow next() throws IOException {
            SampleRow sampleRow = next.orElseThrow();
            readNext();
            return sampleRow;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
