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

/**
 * Recognises the header of a file by the columns of a layout. Headers are compared in the normal form of {@link
 * HeaderWords}.
 */
public final class HeaderRecognizer {

    /** The header is searched in the first 50 rows, for users write titles and dates above it. */
    public static final int MAX_HEADER_ROWS = 50;

    private static final Pattern NUMBER_ONE = Pattern.compile("(?<!\\d)1(?!\\d)");

    /** "Correo del cliente" equals "Correo", for all data of the file is about customers. */
    private static final Pattern OF_CUSTOMER = Pattern.compile("(.+)cliente");

    private static final Pattern LIST_FIELD = Pattern.compile("(.*\\[)\\d+\\]");

    private final Layout layout;

    /**
     * Known headers with their fields, in the order of precedence: headers that name the field, synonyms, ambiguous
     * headers.
     */
    private final List<Map<String, String>> meanings = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    public HeaderRecognizer(Layout layout) {
        this.layout = layout;
        addMeanings(0, HeaderRecognizer::headersOf);
        // Aliases of list fields name them too: the first and second of a list follow the order of the file.
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

    private static String withoutOne(String header) {
        return NUMBER_ONE.matcher(header).replaceFirst("");
    }

    private void addMeanings(int meaning, Function<Column, Stream<String>> headers) {
        for (Column column : layout.columns()) {
            headers.apply(column).forEach(header -> meanings.get(meaning)
                    .putIfAbsent(HeaderWords.normalizeHeader(header), column.field()));
        }
    }

    /** Finds the field that a header names; null when there is none. */
    private static @Nullable String findField(Map<String, String> known, String header) {
        String words = HeaderWords.normalizeHeader(header);
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

    /** Applies the user's column mapping to the header row. */
    public Header applyMapping(RawRow record, List<String> fields) {
        List<String> headers = record.cells().subList(0, record.width()).stream()
                .map(cell -> cell.text().strip())
                .toList();
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String mappedField = i < fields.size() ? fields.get(i) : "";
            String field = CorrectionColumns.parseImportNumber(headers.get(i)).isPresent()
                    ? CorrectionColumns.ROW_FIELD
                    : mappedField;
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
            String header = headers.get(i);
            String field = findField(meanings.get(0), header);
            boolean numbered = header.chars().anyMatch(Character::isDigit);
            if (numbered || field == null || !assignNextOfList(field, i, columns)) {
                twice.add(header);
            }
        }
        for (Map<String, String> meaning : meanings.subList(1, meanings.size())) {
            left.removeIf(i -> assignColumn(findField(meaning, headers.get(i)), i, columns));
        }
        List<String> unknown = left.stream()
                .map(headers::get)
                .filter(header -> !header.isEmpty())
                .toList();
        return new Header(record.row(), headers, columns, unknown, twice);
    }

    /**
     * Assigns the column to the field or to the next field of its list; false when none is free. A synonym never takes
     * a field that another header names.
     */
    private boolean assignColumn(@Nullable String field, int index, Map<String, Integer> columns) {
        return field != null && (columns.putIfAbsent(field, index) == null || assignNextOfList(field, index, columns));
    }

    /**
     * Assigns the column to the first free field of the list: {@code Teléfono} and {@code Celular}, or {@code Correo}
     * twice, become the first and the second.
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

    /**
     * Refuses a missing or unusable header.
     *
     * @param header null when none was found
     */
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

    /** Joins names for a sentence: in quotes, separated by commas. */
    public static String quoteNames(Stream<String> names) {
        return names.map(name -> "«" + name + "»").collect(Collectors.joining(", "));
    }

    /**
     * A row that is read as the header.
     *
     * @param duplicateHeaders headers of columns whose field an earlier column already fills
     */
    public record Header(
            int row,
            List<String> headers,
            Map<String, Integer> columns,
            List<String> unknownHeaders,
            Set<String> duplicateHeaders) {}
}
