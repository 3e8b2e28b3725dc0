package io.padron.imports.files.xlsx;

import io.padron.imports.files.Cell;
import io.padron.imports.files.CellSanitizer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a workbook's cell as text; of a formula, its last result. */
record XlsxCellReader(SharedStrings sharedStrings, CellFormats formats, WorkbookSettings settings, int limit) {

    /**
     * Settings of the workbook.
     *
     * @param from1904 whether its days count from 1904
     * @param recalculationPending whether its formulas are not calculated, as some writers declare
     */
    record WorkbookSettings(boolean from1904, boolean recalculationPending) {}

    /** A cell as stored in the sheet; the value is null when it is absent. */
    record RawCell(
            String type,
            String style,
            @Nullable String value,
            @Nullable String formula) {}

    /** The number of digits that a spreadsheet keeps. */
    private static final int DIGITS_KEPT = 15;

    private static final BigDecimal FIRST_ROUNDED = BigDecimal.TEN.pow(DIGITS_KEPT);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int MILLISECONDS_OF_DAY = 86_400_000;

    /** The escape sequence for characters that XML does not allow. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");

    Cell toCell(RawCell rawCell) {
        String value = rawCell.value == null ? "" : rawCell.value;
        if (rawCell.formula != null && isUnresolved(rawCell, value)) {
            return new Cell("=" + toText(rawCell.formula).text(), Cell.CellType.ERROR);
        }
        return switch (rawCell.type) {
            case "s" -> value.isBlank() ? Cell.EMPTY : toSharedString(value.strip());
            case "str", "inlineStr" -> toText(value);
            case "b" -> value.isBlank() ? Cell.EMPTY : toBoolean(value.strip());
            case "e" -> new Cell(value.isBlank() ? "#" : toText(value).text(), Cell.CellType.ERROR);
            case "d" -> value.isBlank() ? Cell.EMPTY : toIsoDate(value.strip());
            default -> value.isBlank() ? Cell.EMPTY : toNumber(value.strip(), formats.formatOf(rawCell.style));
        };
    }

    /** Whether a formula was not calculated: it has no result, or the zero that some writers store instead. */
    private boolean isUnresolved(RawCell rawCell, String value) {
        boolean text = rawCell.type.equals("str") && rawCell.value != null;
        return (value.isEmpty() && !text)
                || (settings.recalculationPending && value.strip().equals("0"));
    }

    /** Reads a shared string. With an invalid index its text is lost, and the cell becomes an error. */
    private Cell toSharedString(String number) {
        String text = sharedStrings.findByIndex(number);
        return text == null ? new Cell("#" + toText(number).text(), Cell.CellType.ERROR) : toText(text);
    }

    private Cell toBoolean(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> Cell.text("TRUE");
            case "0", "false" -> Cell.text("FALSE");
            default -> new Cell(toText(value).text(), Cell.CellType.ERROR);
        };
    }

    /** Reads a date of a strict workbook, which is stored as ISO 8601. Midnight means that there is no time. */
    private Cell toIsoDate(String value) {
        return new Cell(MIDNIGHT.matcher(toText(value).text()).replaceFirst(""), Cell.CellType.DATE);
    }

    private Cell toText(String raw) {
        if (!raw.contains("_x")) {
            return CellSanitizer.toCell(raw, limit);
        }
        String text = ESCAPED.matcher(raw)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
        return CellSanitizer.toCell(text, limit);
    }

    private Cell toNumber(String raw, CellFormat format) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return new Cell(toText(raw).text(), Cell.CellType.ERROR);
        }
        if (number.signum() == 0) {
            number = BigDecimal.ZERO;
        }
        if (Math.abs((long) number.precision() - number.scale()) > 400 || number.scale() > 400) {
            return new Cell(toText(raw).text(), Cell.CellType.ERROR);
        }
        number = number.stripTrailingZeros();
        if (format.date() && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return new Cell(toDate(number.doubleValue()), Cell.CellType.DATE);
        }
        boolean rounded = number.precision() > DIGITS_KEPT || number.abs().compareTo(FIRST_ROUNDED) >= 0;
        return rounded ? new Cell(number.toPlainString(), Cell.CellType.ROUNDED) : toDisplayedNumber(number, format);
    }

    /** Formats a whole number by its digit places, for the user sees their zeros and dashes. */
    private static Cell toDisplayedNumber(BigDecimal number, CellFormat format) {
        String digits = number.toPlainString();
        boolean whole = number.signum() >= 0 && number.scale() <= 0;
        return format.mask()
                .filter(mask -> whole)
                .flatMap(mask -> mask.formatDigits(digits))
                .map(Cell::text)
                .orElseGet(() -> new Cell(digits, Cell.CellType.NUMBER));
    }

    /**
     * Converts a day number, which counts from the end of 1899, or from the first of 1904 where the workbook declares
     * it. The 1900 system counts a 29 February 1900, which did not exist, so earlier days are one less.
     */
    private String toDate(double serial) {
        long days = (long) serial;
        long milliseconds = Math.round((serial - days) * MILLISECONDS_OF_DAY);
        LocalDate start = settings.from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime moment = start.atStartOfDay().plusDays(days).plusSeconds(Math.round(milliseconds / 1000.0));
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }
}
