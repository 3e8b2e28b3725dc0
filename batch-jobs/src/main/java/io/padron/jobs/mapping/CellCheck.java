package io.padron.jobs.mapping;

import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.Cell;
import io.padron.kernel.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a spreadsheet did to the cells of a row: such damage is told, never repaired by guessing. */
final class CellCheck {

    private static final Messages MESSAGES = Messages.beside(CellCheck.class);

    /** As spreadsheets write a long number into a text file; codes such as 1E5 and 12E3 are something else. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[1-9]([.,][0-9]+)?E[+-][0-9]{2,3}");

    private final List<String> fields;
    private final Set<String> numbers;

    CellCheck(Sheet sheet) {
        this.fields = sheet.fields("");
        this.numbers = Stream.of("identities.", "identity.", "phones[", "reference")
                .flatMap(prefix -> sheet.fields(prefix).stream())
                .collect(Collectors.toSet());
    }

    List<RowIssue> check(FieldLocator locator) {
        List<RowIssue> issues = new ArrayList<>(0);
        if (locator.sheet().overflows(locator.row())) {
            issues.add(locator.wrong("", "shifted-row", MESSAGES.get("row.shifted")));
        }
        for (String field : fields) {
            Cell cell = locator.sheet().cell(locator.row(), field);
            switch (cell.kind()) {
                case ROUNDED -> issues.add(damage(locator, field, "rounded-number"));
                case DATE -> issues.add(damage(locator, field, "date-cell"));
                case ERROR -> issues.add(damage(locator, field, "cell-error"));
                case CUT -> issues.add(damage(locator, field, "cell-too-long"));
                case TEXT, NUMBER -> {
                    // A text in a workbook stands as it was typed: its numbers keep all their digits.
                    if (!locator.sheet().isWorkbook()
                            && numbers.contains(field)
                            && SCIENTIFIC.matcher(cell.text().strip()).matches()) {
                        issues.add(damage(locator, field, "scientific-notation"));
                    }
                }
            }
        }
        return issues;
    }

    private static RowIssue damage(FieldLocator locator, String field, String code) {
        return locator.wrong(field, code, MESSAGES.get(code, locator.sheet().text(locator.row(), field)));
    }
}
