package io.padron.web;

import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Where in a list the page is.
 *
 * @param range 51 to 100 of 1,234
 * @param previous the address of the page before, empty on the first
 * @param next the address of the page behind, empty on the last
 */
public record Pager(String range, String previous, String next) implements Serializable {

    /** Of an empty list. */
    public static final Pager NONE = new Pager("", "", "");

    /** The place of the page shown; {@code address} is that of any page, counted from 0. */
    public static Pager of(ShownPage<?> page, Locale locale, IntFunction<String> address) {
        PageRequest asked = page.request();
        Page<?> shown = page.page();
        List<?> items = shown.items();
        if (items.isEmpty()) {
            return NONE;
        }
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        String range = UiMessages.get(
                        "range",
                        numbers.format(asked.offset() + 1),
                        numbers.format(asked.offset() + items.size()),
                        numbers.format(shown.total()))
                .in(locale);
        return new Pager(
                range,
                asked.page() == 0 ? "" : address.apply(asked.page() - 1),
                asked.offset() + items.size() < shown.total() ? address.apply(asked.page() + 1) : "");
    }

    public boolean hasPrevious() {
        return !previous.isEmpty();
    }

    public boolean hasNext() {
        return !next.isEmpty();
    }
}
