package io.padron.web.customers;

import java.util.List;

/** Lines of a customer's page under one heading. */
public record DetailGroup(String title, List<Line> lines) {

    /**
     * A label and what was entered.
     *
     * @param code whether it is a number that people compare sign by sign
     * @param doubt what is doubted, or empty
     * @param link where it leads, or empty
     */
    public record Line(String label, String value, boolean code, String doubt, String link) {}
}
