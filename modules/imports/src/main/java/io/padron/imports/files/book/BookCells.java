package io.padron.imports.files.book;

import io.padron.imports.files.Cell;
import io.padron.imports.files.CellText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook's cell says, as text; what a formula last came to stands for it.
 */
record BookCells(SharedTexts texts, CellFormats formats, Settings settings, int limit) {

    /**
     * What a book says of itself.
     *
     * @param from1904 whether its days count from 1904
     * @param stale whether its formulas have yet to be worked out, as writers say that cannot do so
     */
    record Settings(boolean from1904, boolean stale) {}

    /** A cell as the sheet has it; the value is null when there is none. */
    record Stored(
            String type,
            String style,
            @Nullable String value,
            @Nullable String formula) {}

    /** More digits than these a spreadsheet does not keep. */
    private static final int DIGITS_KEPT = 15;

    private static final BigDecimal FIRST_ROUNDED = BigDecimal.TEN.pow(DIGITS_KEPT);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int MILLISECONDS_OF_DAY = 86_400_000;

    /** How the format writes characters that XML does not take. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");

    Cell cell(Stored stored) {
        String value = stored.value == null ? "" : stored.value;
        if (stored.formula != null && isUnresolved(stored, value)) {
            return new Cell("=" + text(stored.formula).text(), Cell.Kind.ERROR);
        }
        return switch (stored.type) {
            case "s" -> value.isBlank() ? Cell.EMPTY : shared(value.strip());
            case "str", "inlineStr" -> text(value);
            case "b" -> value.isBlank() ? Cell.EMPTY : truth(value.strip());
            case "e" -> new Cell(value.isBlank() ? "#" : text(value).text(), Cell.Kind.ERROR);
            case "d" -> value.isBlank() ? Cell.EMPTY : isoDate(value.strip());
            default -> value.isBlank() ? Cell.EMPTY : number(value.strip(), formats.of(stored.style));
        };
    }

    /** A formula that nobody worked out: without a result, or with the nought that writers put in its place. */
    private boolean isUnresolved(Stored stored, String value) {
        boolean text = stored.type.equals("str") && stored.value != null;
        return (value.isEmpty() && !text) || (settings.stale && value.strip().equals("0"));
    }

    /** A text whose number leads nowhere is lost, and that is told. */
    private Cell shared(String number) {
        String text = texts.get(number);
        return text == null ? new Cell("#" + text(number).text(), Cell.Kind.ERROR) : text(text);
    }

    private Cell truth(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "1", "true" -> Cell.text("TRUE");
            case "0", "false" -> Cell.text("FALSE");
            default -> new Cell(text(value).text(), Cell.Kind.ERROR);
        };
    }

    /** Dates of strict books are written as dates; a midnight is only that there is no time. */
    private Cell isoDate(String value) {
        return new Cell(MIDNIGHT.matcher(text(value).text()).replaceFirst(""), Cell.Kind.DATE);
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

    private Cell number(String raw, CellFormat format) {
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
        if (format.date() && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return new Cell(date(number.doubleValue()), Cell.Kind.DATE);
        }
        boolean rounded = number.precision() > DIGITS_KEPT || number.abs().compareTo(FIRST_ROUNDED) >= 0;
        return rounded ? new Cell(number.toPlainString(), Cell.Kind.ROUNDED) : shown(number, format);
    }

    /** A whole number behind a format of places is text: its zeros and dashes are what the person sees. */
    private static Cell shown(BigDecimal number, CellFormat format) {
        String digits = number.toPlainString();
        boolean whole = number.signum() >= 0 && number.scale() <= 0;
        return format.mask()
                .filter(mask -> whole)
                .flatMap(mask -> mask.show(digits))
                .map(Cell::text)
                .orElseGet(() -> new Cell(digits, Cell.Kind.NUMBER));
    }

    /**
     * Days since the end of 1899, or since the first of 1904 in books that say so. In the former a 29 February 1900 is
     * counted that never was, so days before it are one less.
     */
    private String date(double serial) {
        long days = (long) serial;
        long milliseconds = Math.round((serial - days) * MILLISECONDS_OF_DAY);
        LocalDate start = settings.from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime moment = start.atStartOfDay().plusDays(days).plusSeconds(Math.round(milliseconds / 1000.0));
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }
}
