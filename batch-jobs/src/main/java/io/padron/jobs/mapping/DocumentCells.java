package io.padron.jobs.mapping;

import io.padron.customers.NewIdentity;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.StagedRow;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The three cells in which a row names a document: its kind, its number and, of some kinds, its check digit. What the kind is
 * when the row does not say it is told by the header of the numbers, or by a check digit, which one kind alone has.
 */
final class DocumentCells {

    private static final Messages MESSAGES = Messages.beside(DocumentCells.class);
    private static final Pattern WHOLE_DIGIT = Pattern.compile("([0-9])([.,]0+)?");
    private static final Pattern NOT_AVAILABLE = Pattern.compile("(?i)#?n/?a|-+|no aplica");
    private static final String KIND = "identity.kind";
    private static final String NUMBER = "identity.number";
    private static final String CHECK_DIGIT = "identity.checkDigit";

    private final Sheet sheet;
    private final DocumentKinds kinds;

    /** The kind that the header of the numbers names; empty when it names none. */
    private final String kindOfColumn;

    DocumentCells(Sheet sheet, DocumentKinds kinds, String kindOfColumn) {
        this.sheet = sheet;
        this.kinds = kinds;
        this.kindOfColumn = kindOfColumn;
    }

    /** The document, if the row has one; what is wrong or doubtful is added to the issues. */
    List<NewIdentity> read(FieldLocator locator, List<RowIssue> issues) {
        String number = filled(locator.row(), NUMBER);
        String digit = checkDigit(locator.row());
        if (number.isEmpty()) {
            if (!digit.isEmpty()) {
                issues.add(
                        locator.doubtful(CHECK_DIGIT, "check-digit-alone", MESSAGES.get("check-digit-alone", digit)));
            }
            return List.of();
        }
        String written = sheet.text(locator.row(), KIND);
        String named = written.isEmpty() ? kindOfColumn : written;
        Optional<String> kind = named.isEmpty() && !digit.isEmpty()
                ? kinds.withCheckDigit().or(() -> kinds.code(named))
                : kinds.code(named);
        if (kind.isEmpty()) {
            String code = named.isEmpty() ? "missing-kind" : "unknown-kind";
            issues.add(locator.wrong(KIND, code, naming(code, named)));
            return List.of();
        }
        boolean joined = !digit.isEmpty() && kinds.separateCheckDigit(kind.get());
        if (!digit.isEmpty() && !joined) {
            issues.add(locator.doubtful(
                    CHECK_DIGIT,
                    "check-digit-unused",
                    MESSAGES.get("check-digit-unused", digit, kinds.label(kind.get()))));
        }
        return List.of(new NewIdentity(kind.get(), joined ? number + "-" + digit : number));
    }

    private Message naming(String key, String kind) {
        return new Message(
                MESSAGES.get(key, kind, kinds.labels(Locale.forLanguageTag("es")))
                        .es(),
                MESSAGES.get(key, kind, kinds.labels(Locale.ENGLISH)).en());
    }

    private String filled(StagedRow row, String field) {
        String text = sheet.text(row, field);
        return NOT_AVAILABLE.matcher(text).matches() ? "" : text;
    }

    /** Lists that went through a spreadsheet write the digit 7 as 7.0. */
    private String checkDigit(StagedRow row) {
        String digit = filled(row, CHECK_DIGIT);
        Matcher whole = WHOLE_DIGIT.matcher(digit);
        return whole.matches() ? whole.group(1) : digit;
    }
}
