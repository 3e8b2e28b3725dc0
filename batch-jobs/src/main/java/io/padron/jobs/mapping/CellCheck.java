package io.padron.jobs.mapping;

import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.Cell;
import io.padron.imports.files.cells.Placeholders;
import io.padron.kernel.Messages;
import io.padron.kernel.Severity;
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
        swallowed(locator, issues);
        for (String field : fields) {
            Cell cell = locator.sheet().cell(locator.row(), field);
            switch (cell.kind()) {
                case ROUNDED -> issues.add(damage(locator, field, "rounded-number"));
                case DATE -> issues.add(damage(locator, field, "date-cell"));
                case ERROR -> {
                    if (!Placeholders.isPlaceholder(field, cell.text())) {
                        issues.add(damage(locator, field, "cell-error"));
                    }
                }
                case CUT -> issues.add(damage(locator, field, "cell-too-long"));
                case SWALLOWED -> {
                    // Told already, whatever its column is for.
                }
                case TEXT, NUMBER -> {
                    if (!standsAsTyped(locator.sheet())
                            && numbers.contains(field)
                            && SCIENTIFIC.matcher(cell.text().strip()).matches()) {
                        issues.add(damage(locator, field, "scientific-notation"));
                    }
                }
            }
        }
        return issues;
    }

    /**
     * A text in a workbook stands as it was typed: its numbers keep all their digits. Our own workbook of corrections holds as
     * texts what stood in the file that it corrects.
     */
    private static boolean standsAsTyped(Sheet sheet) {
        return sheet.isWorkbook() && sheet.origin().isEmpty();
    }

    /** Rows that a cell swallowed are lost whether its column is used or not. */
    private static void swallowed(FieldLocator locator, List<RowIssue> issues) {
        List<Cell> cells = locator.row().cells();
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            if (cell.kind() == Cell.Kind.SWALLOWED) {
                int first = locator.row().row() + 1;
                int last = first + lineEnds(cell.text()) - 1;
                issues.add(new RowIssue(
                        Severity.ERROR,
                        "swallowed-rows",
                        locator.sheet().header(place),
                        cell.text(),
                        first == last
                                ? MESSAGES.get("swallowed-row", Integer.toString(first))
                                : MESSAGES.get("swallowed-rows", Integer.toString(first), Integer.toString(last))));
            }
        }
    }

    private static int lineEnds(String text) {
        int ends = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean pair = text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r';
            ends += !pair && (text.charAt(at) == '\n' || text.charAt(at) == '\r') ? 1 : 0;
        }
        return ends;
    }

    private static RowIssue damage(FieldLocator locator, String field, String code) {
        return locator.wrong(field, code, MESSAGES.get(code, locator.sheet().written(locator.row(), field)));
    }
}
