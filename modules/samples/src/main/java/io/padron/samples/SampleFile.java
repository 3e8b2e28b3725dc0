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
 * One file to be written: UTF-8 with a byte order mark, commas, CRLF, the template's headers.
 *
 * <p>Rows are made one after the other and forgotten but for a thousand, so any number of them takes the same memory. No
 * two rows have the same identity or reference unless they are to.
 */
public final class SampleFile {

    private static final int REMEMBERED = 1000;

    private final SampleKind kind;
    private final int rows;
    private final Shares shares;
    private final Random random;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<Row> originals = new ArrayList<>();
    private int first;
    private Optional<Path> register = Optional.empty();

    /**
     * @param kind {@code mx-natural}, {@code mx-legal} or {@code co-natural};
     *     {@link IllegalArgumentException} for any other
     * @param seed the same one gives the same file
     */
    public SampleFile(String kind, int rows, long seed, Shares shares) {
        this.kind = SampleKind.named(kind);
        this.rows = rows;
        this.shares = shares;
        this.random = new Random(seed);
    }

    /** The first row's index, 0 if not said: files of different indexes have no identity and no reference in common. */
    public SampleFile from(int firstIndex) {
        first = firstIndex;
        return this;
    }

    /** A file of the same kind, written by this class and {@linkplain Shares#CLEAN clean}, that is in the register. */
    public SampleFile against(Path registered) {
        register = Optional.of(registered);
        return this;
    }

    /** Writes the file and tells what its import should end with. May be called once. */
    public Expected write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file);
                Registered registered = Registered.open(kind, register)) {
            out.write('\uFEFF');
            CsvText.write(kind.headers(), out);
            int accepted = 0;
            for (int i = 0; i < rows; i++) {
                accepted += write(first + i, registered, out) ? 1 : 0;
            }
            return expected(accepted);
        }
    }

    /** Whether the row becomes a customer. */
    private boolean write(int index, Registered registered, Writer out) throws IOException {
        Row row = kind.clean(index, random);
        double chance = random.nextDouble();
        double errors = shares.errors();
        double duplicates = errors + shares.duplicates();
        double known = duplicates + shares.registered();
        double doubts = known + shares.doubts();
        boolean accepted = false;
        if (chance < errors) {
            spoil(row, index, kind.errors(), "rejected");
        } else if (chance < duplicates && !originals.isEmpty()) {
            duplicate(row);
        } else if (chance < known && duplicates <= chance && registered.hasNext()) {
            kind.impersonate(row, registered.next());
            count("duplicate-identity-in-register");
        } else {
            accepted = true;
            if (chance >= known && chance < doubts && kind.hasIdentity(row)) {
                spoil(row, index, kind.doubts(), "doubted");
            } else {
                remember(row);
            }
        }
        CsvText.write(row.cells(), out);
        return accepted;
    }

    /** Each flaw in turn, so that a short file has all of them. */
    private void spoil(Row row, int index, List<Flaw> flaws, String group) {
        int turn = kinds.getOrDefault(group, 0);
        kinds.put(group, turn + 1);
        Flaw flaw = flaws.get(turn % flaws.size());
        flaw.of(row, index);
        count(group + "-" + flaw.name());
    }

    private void duplicate(Row row) {
        Row original = originals.get(random.nextInt(originals.size()));
        if (random.nextInt(3) == 0 && !original.get("Referencia").isEmpty()) {
            row.set("Referencia", original.get("Referencia"));
            count("duplicate-reference-in-file");
        } else {
            kind.impersonate(row, original);
            count("duplicate-identity-in-file");
        }
    }

    private void remember(Row row) {
        if (!kind.hasIdentity(row)) {
            return;
        }
        if (originals.size() < REMEMBERED) {
            originals.add(row);
        } else {
            originals.set(random.nextInt(REMEMBERED), row);
        }
    }

    private void count(String flaw) {
        kinds.merge(flaw, 1, Integer::sum);
    }

    private Expected expected(int accepted) {
        int rejected = kinds.getOrDefault("rejected", 0);
        int doubted = kinds.getOrDefault("doubted", 0);
        kinds.keySet().removeAll(List.of("rejected", "doubted"));
        int inRegister = kinds.getOrDefault("duplicate-identity-in-register", 0);
        return new Expected(
                rows, accepted, rows - accepted - rejected - inRegister, inRegister, rejected, doubted, kinds);
    }

    /** The rows of the register's file that have an identity, each once. */
    private static final class Registered implements AutoCloseable {

        private final SampleKind kind;
        private final Reader in;
        private Optional<Row> next = Optional.empty();

        private Registered(SampleKind kind, Reader in) throws IOException {
            this.kind = kind;
            this.in = in;
            CsvText.read(in);
            advance();
        }

        static Registered open(SampleKind kind, Optional<Path> file) throws IOException {
            Reader in = file.isEmpty() ? Reader.nullReader() : Files.newBufferedReader(file.get());
            return new Registered(kind, new BufferedReader(in));
        }

        private void advance() throws IOException {
            List<String> cells = CsvText.read(in);
            next = Optional.empty();
            while (!cells.isEmpty() && next.isEmpty()) {
                next = Optional.of(Row.of(kind.headers(), cells)).filter(kind::hasIdentity);
                cells = next.isEmpty() ? CsvText.read(in) : cells;
            }
        }

        boolean hasNext() {
            return next.isPresent();
        }

        Row next() throws IOException {
            Row row = next.orElseThrow();
            advance();
            return row;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
