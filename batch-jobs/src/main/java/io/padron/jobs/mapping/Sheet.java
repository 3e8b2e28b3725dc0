package io.padron.jobs.mapping;

import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.files.Cell;
import io.padron.imports.files.CorrectionColumns;
import io.padron.imports.files.StagedRow;
import io.padron.imports.files.cells.Placeholders;
import io.padron.imports.files.cells.TextGuards;
import io.padron.kernel.text.PlainText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of one file: the position of each field, and the headers as the user wrote them. */
public final class Sheet {

    /** Fields with free text; all others hold numbers, codes, emails or phones. */
    private static final Pattern WORDS = Pattern.compile("name\\.|^legalName$|^address$");

    private final FileShape shape;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Optional<ImportId> origin;

    public Sheet(FileShape shape) {
        this.shape = shape;
        for (int index = 0; index < shape.fields().size(); index++) {
            String field = shape.fields().get(index);
            if (!field.isEmpty()) {
                columns.putIfAbsent(field, index);
            }
            if (!WORDS.matcher(field).find()) {
                codes.add(field);
            }
        }
        origin = CorrectionColumns.parseImportNumber(header(CorrectionColumns.ROW_FIELD)).stream()
                .mapToObj(ImportId::new)
                .findFirst();
    }

    /** Returns the import whose corrections workbook this file is; empty for any other file. */
    Optional<ImportId> origin() {
        return origin;
    }

    boolean hasField(String field) {
        return columns.containsKey(field);
    }

    /** Returns the file's fields with this prefix, in the order of its columns. */
    List<String> fields(String prefix) {
        return shape.fields().stream()
                .filter(field -> !field.isEmpty() && field.startsWith(prefix))
                .distinct()
                .toList();
    }

    /** Returns the header as written; empty when the file has no such column. */
    String header(String field) {
        Integer index = columns.get(field);
        return index == null ? "" : shape.headers().get(index);
    }

    /** Returns the header of a column by its index; empty beyond the last. */
    String header(int place) {
        return place < shape.headers().size() ? shape.headers().get(place) : "";
    }

    Cell cell(StagedRow row, String field) {
        Integer index = columns.get(field);
        return index == null || index >= row.cells().size()
                ? Cell.EMPTY
                : row.cells().get(index);
    }

    /** Returns the text of the cell without surrounding spaces and guards; empty when it is blank or a placeholder. */
    String text(StagedRow row, String field) {
        String written = rawText(row, field);
        if (written.isEmpty()) {
            return written;
        }
        boolean code = codes.contains(field);
        String bare = PlainText.trim(TextGuards.removeGuards(written, code));
        if (Placeholders.isPlaceholder(field, bare)) {
            return "";
        }
        return code ? PlainText.cleanCode(bare) : bare;
    }

    /** Returns the text of the cell as the user wrote it, without surrounding spaces. */
    String rawText(StagedRow row, String field) {
        return PlainText.trim(cell(row, field).text());
    }

    /** Whether the file distinguishes text cells from number cells. */
    boolean isWorkbook() {
        return shape.isWorkbook();
    }

    /** Whether the row has cells beyond the last header. */
    boolean hasExtraCells(StagedRow row) {
        return row.cells().size() > shape.headers().size();
    }
}
