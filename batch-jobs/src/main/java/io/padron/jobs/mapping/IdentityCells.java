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
 * Reads the three cells of an identity number: its kind, its number and, for some kinds, its check digit. When the row
 * names no kind, the header of the numbers decides, or a check digit, if only one kind has it.
 */
final class IdentityCells {

    private static final Messages MESSAGES = Messages.forClass(IdentityCells.class);
    private static final Pattern DECIMAL_DIGIT = Pattern.compile("([0-9])([.,]0+)?");
    private static final Pattern NOT_AVAILABLE = Pattern.compile("(?i)#?n/?a|-+|no aplica");
    private static final String KIND = "identity.kind";
    private static final String NUMBER = "identity.number";
    private static final String CHECK_DIGIT = "identity.checkDigit";

    private final Sheet sheet;
    private final IdentityKindNames kinds;

    /** The kind that the header of the number column names; empty when it names none. */
    private final String kindOfColumn;

    IdentityCells(Sheet sheet, IdentityKindNames kinds, String kindOfColumn) {
        this.sheet = sheet;
        this.kinds = kinds;
        this.kindOfColumn = kindOfColumn;
    }

    /** Returns the identity number, if the row has a valid one, and adds errors and doubts to the issues. */
    List<NewIdentity> readIdentities(FieldLocator locator, List<RowIssue> issues) {
        String number = readAvailable(locator.row(), NUMBER);
        String digit = readCheckDigit(locator.row());
        if (number.isEmpty()) {
            if (!digit.isEmpty()) {
                issues.add(locator.doubtAt(CHECK_DIGIT, "check-digit-alone", MESSAGES.get("check-digit-alone", digit)));
            }
            return List.of();
        }
        String written = sheet.text(locator.row(), KIND);
        String named = written.isEmpty() ? kindOfColumn : written;
        Optional<String> kind = named.isEmpty() && !digit.isEmpty()
                ? kinds.findKindWithCheckDigit().or(() -> kinds.findCode(named))
                : kinds.findCode(named);
        if (kind.isEmpty()) {
            String code = named.isEmpty() ? "missing-kind" : "unknown-kind";
            issues.add(locator.errorAt(KIND, code, messageForKind(code, named)));
            return List.of();
        }
        boolean joined = !digit.isEmpty() && kinds.hasSeparateCheckDigit(kind.get());
        if (!digit.isEmpty() && !joined) {
            issues.add(locator.doubtAt(
                    CHECK_DIGIT,
                    "check-digit-unused",
                    MESSAGES.get("check-digit-unused", digit, kinds.labelOf(kind.get()))));
        }
        return List.of(new NewIdentity(kind.get(), joined ? number + "-" + digit : number));
    }

    private Message messageForKind(String key, String kind) {
        return new Message(
                MESSAGES.get(key, kind, kinds.joinLabels(Locale.forLanguageTag("es")))
                        .es(),
                MESSAGES.get(key, kind, kinds.joinLabels(Locale.ENGLISH)).en());
    }

    private String readAvailable(StagedRow row, String field) {
        String text = sheet.text(row, field);
        return NOT_AVAILABLE.matcher(text).matches() ? "" : text;
    }

    /** Spreadsheets write the digit 7 as 7.0. */
    private String readCheckDigit(StagedRow row) {
        String digit = readAvailable(row, CHECK_DIGIT);
        Matcher whole = DECIMAL_DIGIT.matcher(digit);
        return whole.matches() ? whole.group(1) : digit;
    }
}
