package io.padron.imports.files.book;

import io.padron.imports.files.Cell;
import io.padron.imports.files.CellText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a workbook's cell says, as text; what a formula last came to stands for it. */
record BookCells(SharedTexts texts, DateFormats formats, boolean from1904, int limit) {

    /** More digits than these a spreadsheet does not keep. */
    private static final int DIGITS_KEPT = 15;

    private static final BigDecimal FIRST_ROUNDED = BigDecimal.TEN.pow(DIGITS_KEPT);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int MILLISECONDS_OF_DAY = 86_400_000;

    /** How the format writes characters that XML does not take. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A cell of the given type and style with the given value element. */
    Cell cell(String type, String style, String value) {
        return switch (type) {
            case "s" -> text(texts.get(value));
            case "str", "inlineStr" -> text(value);
            case "b" -> Cell.text(value.equals("1") || value.equals("true") ? "TRUE" : "FALSE");
            case "e" -> new Cell(text(value).text(), Cell.Kind.ERROR);
            case "d" -> new Cell(text(value).text(), Cell.Kind.DATE);
            default -> value.isBlank() ? Cell.EMPTY : number(value.strip(), formats.isDate(style));
        };
    }

    /** A formula that nobody worked out: its text, so that people find it. */
    Cell unresolved(String formula) {
        return new Cell("=" + text(formula).text(), Cell.Kind.ERROR);
    }

    private Cell text(String raw) {
        if (!raw.contains("_x")) {
            return CellText.cell(raw, limit);
        }
        String text = ESCAPED.matcher(raw)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
        return CellText.cell(text, limit);
    }

    private Cell number(String raw, boolean date) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return new Cell(text(raw).text(), Cell.Kind.ERROR);
        }
        if (number.signum() == 0) {
            number = BigDecimal.ZERO;
        }
        if (Math.abs((long) number.precision() - number.scale()) > 400 || number.scale() > 400) {
            return new Cell(text(raw).text(), Cell.Kind.ERROR);
        }
        number = number.stripTrailingZeros();
        if (date && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return new Cell(date(number.doubleValue()), Cell.Kind.DATE);
        }
        boolean rounded = number.precision() > DIGITS_KEPT || number.abs().compareTo(FIRST_ROUNDED) >= 0;
        return new Cell(number.toPlainString(), rounded ? Cell.Kind.ROUNDED : Cell.Kind.NUMBER);
    }

    /**
     * Days since the end of 1899, or since the first of 1904 in books that say so. In the former a 29 February 1900 is
     * counted that never was, so days before it are one less.
     */
    private String date(double serial) {
        long days = (long) serial;
        long milliseconds = Math.round((serial - days) * MILLISECONDS_OF_DAY);
        LocalDate start = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime moment = start.atStartOfDay().plusDays(days).plusSeconds(Math.round(milliseconds / 1000.0));
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }
}
