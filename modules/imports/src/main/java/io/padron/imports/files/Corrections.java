package io.padron.imports.files;

import io.padron.kernel.Folding;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The two columns that a workbook of corrections adds to the person's own: which row of which import this was, and what is
 * to be corrected. They are known again by their headers, in either language.
 */
public final class Corrections {

    /** The field of the column that holds the row's number in the import it was refused by. */
    public static final String ROW_FIELD = "correction.row";

    private static final Messages MESSAGES = Messages.beside(Corrections.class);
    private static final String NUMBER = "#";

    private Corrections() {}

    /** The header of the column of row numbers. */
    public static Message rowHeader(String importId) {
        return MESSAGES.get("corrections-row", importId);
    }

    /** The header of the column that says what is to be corrected. */
    public static Message reasonHeader() {
        return MESSAGES.get("corrections-reason");
    }

    /** The number of the import that a header of row numbers names; empty for any other header. */
    public static OptionalLong origin(String header) {
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

    /** Whether the header is that of the reasons: such a column says nothing of a customer. */
    public static boolean isReason(String header) {
        Message form = reasonHeader();
        String written = Folding.fold(header.strip());
        return Stream.of(form.es(), form.en()).map(Folding::fold).anyMatch(written::equals);
    }

    /** The row's number in a cell; empty when something else stands there. */
    public static Optional<Integer> row(String text) {
        return text.strip().matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }
}
