package io.padron.imports.files;

import io.padron.imports.files.RawRows.RawRow;
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

/** How the columns of a layout may be headed; what does not matter in a header is for {@link HeadingWords}. */
public final class Headings {

    /** The header stands among so many records; people put titles and dates above it. */
    public static final int RECORDS_SEARCHED = 50;

    private static final Pattern NUMBER_ONE = Pattern.compile("(?<!\\d)1(?!\\d)");

    /** "Correo del cliente" says no more than "Correo": all that stands in the file is about customers. */
    private static final Pattern OF_CUSTOMER = Pattern.compile("(.+)cliente");

    private static final Pattern LIST_FIELD = Pattern.compile("(.*\\[)\\d+\\]");

    private final Layout layout;

    /** What is said outright, what is meant by another word, and what may be meant: in this order they take their columns. */
    private final List<Map<String, String>> meanings = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    public Headings(Layout layout) {
        this.layout = layout;
        learn(0, Headings::headers);
        // The first and the second of a list stand in the order of the file, whatever they are called.
        learn(0, column -> LIST_FIELD.matcher(column.field()).matches() ? column.aliases().stream() : Stream.empty());
        learn(0, column -> headers(column).map(Headings::withoutOne));
        learn(1, column -> column.aliases().stream());
        learn(1, column -> column.aliases().stream().map(Headings::withoutOne));
        learn(2, column -> column.looseAliases().stream());
    }

    private static Stream<String> headers(Column column) {
        return Stream.of(column.header().es(), column.header().en());
    }

    private static String withoutOne(String heading) {
        return NUMBER_ONE.matcher(heading).replaceFirst("");
    }

    private void learn(int meaning, Function<Column, Stream<String>> headings) {
        for (Column column : layout.columns()) {
            headings.apply(column)
                    .forEach(heading -> meanings.get(meaning).putIfAbsent(HeadingWords.fold(heading), column.field()));
        }
    }

    /** The field that a header means; null when it means none. */
    private static @Nullable String field(Map<String, String> known, String heading) {
        String words = HeadingWords.fold(heading);
        if (words.isEmpty()) {
            return null;
        }
        String field = known.get(words);
        Matcher ofCustomer = OF_CUSTOMER.matcher(words);
        return field == null && ofCustomer.matches() ? known.get(ofCustomer.group(1)) : field;
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
        List<Integer> left = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String field = Corrections.origin(headers.get(i)).isPresent()
                    ? Corrections.ROW_FIELD
                    : field(meanings.get(0), headers.get(i));
            if (field != null && columns.putIfAbsent(field, i) != null) {
                again.add(i);
            } else if (field == null && !Corrections.isReason(headers.get(i))) {
                left.add(i);
            }
        }
        Set<String> twice = new LinkedHashSet<>();
        for (int i : again) {
            String heading = headers.get(i);
            String field = field(meanings.get(0), heading);
            boolean numbered = heading.chars().anyMatch(Character::isDigit);
            if (numbered || field == null || !isNext(field, i, columns)) {
                twice.add(heading);
            }
        }
        for (Map<String, String> meaning : meanings.subList(1, meanings.size())) {
            left.removeIf(i -> takes(field(meaning, headers.get(i)), i, columns));
        }
        List<String> unknown = left.stream()
                .map(headers::get)
                .filter(heading -> !heading.isEmpty())
                .toList();
        return new Header(record.row(), headers, columns, unknown, twice);
    }

    /** Whether the column is the field's, or the next of its list: what is only meant never takes another's place. */
    private boolean takes(@Nullable String field, int index, Map<String, Integer> columns) {
        return field != null && (columns.putIfAbsent(field, index) == null || isNext(field, index, columns));
    }

    /**
     * {@code Teléfono} and {@code Celular}, or {@code Correo} twice, are the first and the next one that no header claims
     * by its number.
     */
    private boolean isNext(String field, int index, Map<String, Integer> columns) {
        Matcher list = LIST_FIELD.matcher(field);
        if (!list.matches()) {
            return false;
        }
        return layout.columns().stream()
                .map(Column::field)
                .filter(next -> next.startsWith(list.group(1)) && !columns.containsKey(next))
                .findFirst()
                .map(next -> columns.put(next, index) == null)
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

    /** The fields without whose columns a file cannot be read. */
    public Set<String> required() {
        return layout.columns().stream()
                .filter(Column::required)
                .map(Column::field)
                .collect(Collectors.toSet());
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

    /** A record read as a header; {@code twice} are headers of columns that an earlier one already is. */
    public record Header(
            int row, List<String> headers, Map<String, Integer> columns, List<String> unknown, Set<String> twice) {}
}
