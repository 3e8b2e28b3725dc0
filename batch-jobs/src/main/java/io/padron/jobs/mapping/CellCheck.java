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

/** Detects cells of a row that a spreadsheet damaged. Damage is reported, never repaired by guessing. */
final class CellCheck {

    private static final Messages MESSAGES = Messages.forClass(CellCheck.class);

    /** The notation of spreadsheets for a long number in a text file; codes such as 1E5 and 12E3 do not match. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[1-9]([.,][0-9]+)?E[+-][0-9]{2,3}");

    private final List<String> fields;
    private final Set<String> numbers;

    CellCheck(Sheet sheet) {
        this.fields = sheet.fields("");
        this.numbers = Stream.of("identities.", "identity.", "phones[", "reference")
                .flatMap(prefix -> sheet.fields(prefix).stream())
                .collect(Collectors.toSet());
    }

    List<RowIssue> checkRow(FieldLocator locator) {
        List<RowIssue> issues = new ArrayList<>(0);
        if (locator.sheet().hasExtraCells(locator.row())) {
            issues.add(locator.errorAt("", "shifted-row", MESSAGES.get("row.shifted")));
        }
        checkSwallowedLines(locator, issues);
        for (String field : fields) {
            Cell cell = locator.sheet().cell(locator.row(), field);
            switch (cell.type()) {
                case ROUNDED -> issues.add(createIssue(locator, field, "rounded-number"));
                case DATE -> issues.add(createIssue(locator, field, "date-cell"));
                case ERROR -> {
                    if (!Placeholders.isPlaceholder(field, cell.text())) {
                        issues.add(createIssue(locator, field, "cell-error"));
                    }
                }
                case CUT -> issues.add(createIssue(locator, field, "cell-too-long"));
                case SWALLOWED -> {
                    // Reported by {@code checkSwallowedLines}.
                }
                case TEXT, NUMBER -> {
                    if (!isTypedText(locator.sheet())
                            && numbers.contains(field)
                            && SCIENTIFIC.matcher(cell.text().strip()).matches()) {
                        issues.add(createIssue(locator, field, "scientific-notation"));
                    }
                }
            }
        }
        return issues;
    }

    /**
     * A text cell of a workbook holds what was typed: its numbers keep all their digits. A corrections workbook holds
     * the texts of the file that it corrects.
     */
    private static boolean isTypedText(Sheet sheet) {
        return sheet.isWorkbook() && sheet.origin().isEmpty();
    }

    /** Swallowed rows are lost even if the column of the cell is not used. */
    private static void checkSwallowedLines(FieldLocator locator, List<RowIssue> issues) {
        List<Cell> cells = locator.row().cells();
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            if (cell.type() == Cell.CellType.SWALLOWED) {
                int first = locator.row().row() + 1;
                int last = first + countLineEnds(cell.text()) - 1;
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

    private static int countLineEnds(String text) {
        int ends = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean pair = text.charAt(at) == '\n' && at > 0 && text.charAt(at - 1) == '\r';
            ends += !pair && (text.charAt(at) == '\n' || text.charAt(at) == '\r') ? 1 : 0;
        }
        return ends;
    }

    private static RowIssue createIssue(FieldLocator locator, String field, String code) {
        return locator.errorAt(field, code, MESSAGES.get(code, locator.sheet().rawText(locator.row(), field)));
    }
}
