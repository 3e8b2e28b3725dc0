package io.padron.imports.files;

import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.text.Folding;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The two columns that a corrections workbook adds to the file's own: the row and import of the rejected row, and the
 * reason. They are recognised by their headers, in either language.
 */
public final class CorrectionColumns {

    /** The field of the column that holds the row's number in the import that rejected it. */
    public static final String ROW_FIELD = "correction.row";

    private static final Messages MESSAGES = Messages.forClass(CorrectionColumns.class);
    private static final String NUMBER = "#";

    private CorrectionColumns() {}

    /** The header of the column of row numbers. */
    public static Message rowHeader(String importId) {
        return MESSAGES.get("corrections-row", importId);
    }

    /** The header of the column with the reasons. */
    public static Message reasonHeader() {
        return MESSAGES.get("corrections-reason");
    }

    /** Parses the number of the import in the header of the column of row numbers; empty for any other header. */
    public static OptionalLong parseImportNumber(String header) {
        Message form = rowHeader(NUMBER);
        String written = Folding.fold(header.strip());
        return Stream.of(form.es(), form.en())
                .map(text -> Folding.fold(text.replace(NUMBER, "")).strip())
                .filter(beginning -> written.startsWith(beginning + " "))
                .map(beginning -> written.substring(beginning.length() + 1).strip())
                .filter(number -> number.matches("[1-9][0-9]{0,17}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** Whether the header is that of the column with the reasons, which holds no data of a customer. */
    public static boolean isReasonHeader(String header) {
        Message form = reasonHeader();
        String written = Folding.fold(header.strip());
        return Stream.of(form.es(), form.en()).map(Folding::fold).anyMatch(written::equals);
    }

    /** Parses the row's number in a cell; empty for any other text. */
    public static Optional<Integer> parseRowNumber(String text) {
        return text.strip().matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }
}
