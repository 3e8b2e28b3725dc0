package io.padron.web.customers;

import java.util.List;

/** A titled group of lines on a customer's page. */
public record DetailGroup(String title, List<DetailLine> lines) {

    /**
     * A label and its value.
     *
     * @param code whether it is a number that users compare digit by digit
     * @param doubt the doubt about it, or empty
     * @param link the address to which it links, or empty
     */
    public record DetailLine(String label, String value, boolean code, String doubt, String link) {}
}
