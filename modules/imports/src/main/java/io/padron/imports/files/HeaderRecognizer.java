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

/** How the columns of a layout may be headed; what does not matter in a header is for {@link HeaderWords}. */
public final class HeaderRecognizer {

    /** The header is searched among so many rows; users put titles and dates above it. */
    public static final int MAX_HEADER_ROWS = 50;

    private static final Pattern NUMBER_ONE = Pattern.compile("(?<!\\d)1(?!\\d)");

    /** "Correo del cliente" equals "Correo": everything in the file is about customers. */
    private static final Pattern OF_CUSTOMER = Pattern.compile("(.+)cliente");

    private static final Pattern LIST_FIELD = Pattern.compile("(.*\\[)\\d+\\]");

    private final Layout layout;

    /**
     * Headers that name the field, headers that are synonyms, and headers that are ambiguous: they take their columns
     * in this order.
     */
    private final List<Map<String, String>> meanings = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    public HeaderRecognizer(Layout layout) {
        this.layout = layout;
        addMeanings(0, HeaderRecognizer::headersOf);
        // The first and the second of a list are in the order of the file, whatever their headers are.
        addMeanings(
                0, column -> LIST_FIELD.matcher(column.field()).matches() ? column.aliases().stream() : Stream.empty());
        addMeanings(0, column -> headersOf(column).map(HeaderRecognizer::withoutOne));
        addMeanings(1, column -> column.aliases().stream());
        addMeanings(1, column -> column.aliases().stream().map(HeaderRecognizer::withoutOne));
        addMeanings(2, column -> column.looseAliases().stream());
    }

    private static Stream<String> headersOf(Column column) {
        return Stream.of(column.header().es(), column.header().en());
    }

    private static String withoutOne(String heading) {
        return NUMBER_ONE.matcher(heading).replaceFirst("");
    }

    private void addMeanings(int meaning, Function<Column, Stream<String>> headings) {
        for (Column column : layout.columns()) {
            headings.apply(column).forEach(heading -> meanings.get(meaning)
                    .putIfAbsent(HeaderWords.normalizeHeader(heading), column.field()));
        }
    }

    /** The field that a header means; null when it means none. */
    private static @Nullable String findField(Map<String, String> known, String heading) {
        String words = HeaderWords.normalizeHeader(heading);
        if (words.isEmpty()) {
            return null;
        }
        String field = known.get(words);
        Matcher ofCustomer = OF_CUSTOMER.matcher(words);
        return field == null && ofCustomer.matches() ? known.get(ofCustomer.group(1)) : field;
    }

    /** The first row with the most headers of the layout; null when no row has any. */
    @Nullable
    public Header findHeader(List<RawRow> records) {
        Header best = null;
        for (RawRow record : records) {
            Header header = recognizeHeader(record);
            if (!header.columns().isEmpty()
                    && (best == null || header.columns().size() > best.columns().size())) {
                best = header;
            }
        }
        return best;
    }

    /** Applies the column mapping of the user to the row of the header. */
    public Header applyMapping(RawRow record, List<String> fields) {
        List<String> headers = record.cells().subList(0, record.width()).stream()
                .map(cell -> cell.text().strip())
                .toList();
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String said = i < fields.size() ? fields.get(i) : "";
            String field = CorrectionColumns.parseImportNumber(headers.get(i)).isPresent()
                    ? CorrectionColumns.ROW_FIELD
                    : said;
            boolean known = field.equals(CorrectionColumns.ROW_FIELD)
                    || layout.columns().stream()
                            .anyMatch(column -> column.field().equals(field));
            if (!known || columns.putIfAbsent(field, i) != null) {
                unknown.add(headers.get(i));
            }
        }
        return new Header(record.row(), headers, columns, unknown, Set.of());
    }

    private Header recognizeHeader(RawRow record) {
        List<String> headers = record.cells().subList(0, record.width()).stream()
                .map(cell -> cell.text().strip())
                .toList();
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Integer> left = new ArrayList<>();
        List<Integer> again = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String field = CorrectionColumns.parseImportNumber(headers.get(i)).isPresent()
                    ? CorrectionColumns.ROW_FIELD
                    : findField(meanings.get(0), headers.get(i));
            if (field != null && columns.putIfAbsent(field, i) != null) {
                again.add(i);
            } else if (field == null && !CorrectionColumns.isReasonHeader(headers.get(i))) {
                left.add(i);
            }
        }
        Set<String> twice = new LinkedHashSet<>();
        for (int i : again) {
            String heading = headers.get(i);
            String field = findField(meanings.get(0), heading);
            boolean numbered = heading.chars().anyMatch(Character::isDigit);
            if (numbered || field == null || !assignNextOfList(field, i, columns)) {
                twice.add(heading);
            }
        }
        for (Map<String, String> meaning : meanings.subList(1, meanings.size())) {
            left.removeIf(i -> assignColumn(findField(meaning, headers.get(i)), i, columns));
        }
        List<String> unknown = left.stream()
                .map(headers::get)
                .filter(heading -> !heading.isEmpty())
                .toList();
        return new Header(record.row(), headers, columns, unknown, twice);
    }

    /**
     * Whether the column takes the field, or the next field of its list. A synonym never takes a field that is named.
     */
    private boolean assignColumn(@Nullable String field, int index, Map<String, Integer> columns) {
        return field != null && (columns.putIfAbsent(field, index) == null || assignNextOfList(field, index, columns));
    }

    /**
     * {@code Teléfono} and {@code Celular}, or {@code Correo} twice, become the first and the next field of the list
     * that no header names by its number.
     */
    private boolean assignNextOfList(String field, int index, Map<String, Integer> columns) {
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
    public Header requireValid(@Nullable Header header, StagingLimits stagingLimits) throws UnreadableFileException {
        Map<String, Integer> columns = header == null ? Map.of() : header.columns();
        List<Column> missing = findMissingColumns(columns);
        if (header == null || !missing.isEmpty()) {
            throw UnreadableFileException.of("missing-columns", joinNames(missing), missing.size());
        }
        if (!header.duplicateHeaders().isEmpty()) {
            throw UnreadableFileException.of("duplicate-columns", quoteNames(header.duplicateHeaders().stream()));
        }
        if (header.headers().size() > stagingLimits.columns()) {
            throw UnreadableFileException.of("too-many-columns", stagingLimits.columns());
        }
        return header;
    }

    /** The fields that every file must have. */
    public Set<String> requiredFields() {
        return layout.columns().stream()
                .filter(Column::required)
                .map(Column::field)
                .collect(Collectors.toSet());
    }

    public boolean hasRequiredColumns(Header header) {
        return findMissingColumns(header.columns()).isEmpty();
    }

    private List<Column> findMissingColumns(Map<String, Integer> columns) {
        return layout.columns().stream()
                .filter(column -> column.required() && !columns.containsKey(column.field()))
                .toList();
    }

    private static Message joinNames(List<Column> columns) {
        return new Message(
                quoteNames(columns.stream().map(column -> column.header().es())),
                quoteNames(columns.stream().map(column -> column.header().en())));
    }

    /** Names as sentences show them: in quotes, with commas between. */
    public static String quoteNames(Stream<String> names) {
        return names.map(name -> "«" + name + "»").collect(Collectors.joining(", "));
    }

    /** A record read as a header; {@code twice} are headers of columns that an earlier one already is. */
    public record Header(
            int row,
            List<String> headers,
            Map<String, Integer> columns,
            List<String> unknownHeaders,
            Set<String> duplicateHeaders) {}
}
