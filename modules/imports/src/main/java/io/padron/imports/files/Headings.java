package io.padron.imports.files;

import io.padron.imports.files.RawRows.RawRow;
import io.padron.kernel.Folding;
import io.padron.kernel.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the columns of a layout may be headed: case, accents, spaces, stars and punctuation do not matter. */
public final class Headings {

    /** The header stands among so many records; people put titles and dates above it. */
    public static final int RECORDS_SEARCHED = 50;

    private static final Pattern NUMBER_ONE = Pattern.compile("(?<!\\d)1(?!\\d)");
    private static final Pattern OTHER_THAN_LETTERS_AND_DIGITS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private static final Pattern LIST_FIELD = Pattern.compile("(.*\\[)\\d+\\]");

    private final Layout layout;
    private final Map<String, String> fields = new HashMap<>();

    public Headings(Layout layout) {
        this.layout = layout;
        // What is said outright goes before what may be meant.
        learn(column -> Stream.of(column.header().es(), column.header().en()));
        learn(column -> column.aliases().stream());
        learn(column -> Stream.concat(
                        Stream.of(column.header().es(), column.header().en()), column.aliases().stream())
                .map(heading -> NUMBER_ONE.matcher(heading).replaceFirst("")));
    }

    private void learn(Function<Column, Stream<String>> headings) {
        for (Column column : layout.columns()) {
            headings.apply(column).forEach(heading -> fields.putIfAbsent(fold(heading), column.field()));
        }
    }

    /** The record that says most of the layout's headers, the first of these; null when none says any. */
    @Nullable
    public Header search(List<RawRow> records) {
        Header best = null;
        for (RawRow record : records) {
            Header header = read(record);
            if (!header.columns().isEmpty()
                    && (best == null || header.columns().size() > best.columns().size())) {
                best = header;
            }
        }
        return best;
    }

    /** The record as a header whose columns a person has told. */
    public Header told(RawRow record, List<String> fields) {
        List<String> headers = record.cells().subList(0, record.width()).stream()
                .map(cell -> cell.text().strip())
                .toList();
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String said = i < fields.size() ? fields.get(i) : "";
            String field = Corrections.origin(headers.get(i)).isPresent() ? Corrections.ROW_FIELD : said;
            boolean known = field.equals(Corrections.ROW_FIELD)
                    || layout.columns().stream()
                            .anyMatch(column -> column.field().equals(field));
            if (!known || columns.putIfAbsent(field, i) != null) {
                unknown.add(headers.get(i));
            }
        }
        return new Header(record.row(), headers, columns, unknown, Set.of());
    }

    private Header read(RawRow record) {
        List<String> headers = record.cells().subList(0, record.width()).stream()
                .map(cell -> cell.text().strip())
                .toList();
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (Corrections.isReason(headers.get(i))) {
                continue;
            }
            String field = Corrections.origin(headers.get(i)).isPresent()
                    ? Corrections.ROW_FIELD
                    : fields.get(fold(headers.get(i)));
            if (field != null && columns.putIfAbsent(field, i) != null) {
                again.add(i);
            } else if (field == null && !headers.get(i).isEmpty()) {
                unknown.add(headers.get(i));
            }
        }
        Set<String> twice = new LinkedHashSet<>();
        for (int i : again) {
            if (!isNext(headers.get(i), i, columns)) {
                twice.add(headers.get(i));
            }
        }
        return new Header(record.row(), headers, columns, unknown, twice);
    }

    /**
     * {@code Teléfono} and {@code Celular}, or {@code Correo} twice, are the first and the next one that no header claims
     * by its number.
     */
    private boolean isNext(String heading, int index, Map<String, Integer> columns) {
        Matcher list = LIST_FIELD.matcher(fields.getOrDefault(fold(heading), ""));
        if (!list.matches() || heading.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        return layout.columns().stream()
                .map(Column::field)
                .filter(field -> field.startsWith(list.group(1)) && !columns.containsKey(field))
                .findFirst()
                .map(field -> columns.put(field, index) == null)
                .orElse(false);
    }

    /** Refuses a header with which the file cannot be read; null stands for no header at all. */
    public Header check(@Nullable Header header, Limits limits) throws UnreadableFileException {
        Map<String, Integer> columns = header == null ? Map.of() : header.columns();
        List<Column> missing = missing(columns);
        if (header == null || !missing.isEmpty()) {
            throw UnreadableFileException.of("missing-columns", names(missing), missing.size());
        }
        if (!header.twice().isEmpty()) {
            throw UnreadableFileException.of("duplicate-columns", quoted(header.twice().stream()));
        }
        if (header.headers().size() > limits.columns()) {
            throw UnreadableFileException.of("too-many-columns", limits.columns());
        }
        return header;
    }

    public boolean isComplete(Header header) {
        return missing(header.columns()).isEmpty();
    }

    private List<Column> missing(Map<String, Integer> columns) {
        return layout.columns().stream()
                .filter(column -> column.required() && !columns.containsKey(column.field()))
                .toList();
    }

    private static Message names(List<Column> columns) {
        return new Message(
                quoted(columns.stream().map(column -> column.header().es())),
                quoted(columns.stream().map(column -> column.header().en())));
    }

    /** Names as sentences show them: in quotes, with commas between. */
    public static String quoted(Stream<String> names) {
        return names.map(name -> "«" + name + "»").collect(Collectors.joining(", "));
    }

    private static String fold(String heading) {
        return OTHER_THAN_LETTERS_AND_DIGITS.matcher(Folding.fold(heading)).replaceAll("");
    }

    /** A record read as a header; {@code twice} are headers of columns that an earlier one already is. */
    public record Header(
            int row, List<String> headers, Map<String, Integer> columns, List<String> unknown, Set<String> twice) {}
}
