package io.padron.customers;

import java.util.Arrays;
import java.util.Optional;

/** The order of a list of customers; customers with equal keys are ordered by their numbers. */
public record CustomerSort(By by, boolean descending) {

    /** Newest first. */
    public static final CustomerSort NEWEST = new CustomerSort(By.CREATED_AT, true);

    /** The sort key. */
    public enum By {
        ID("id"),
        /** The display name, ignoring case and accents. */
        NAME("name"),
        /** The creation time; in practice the customer's number, which ascends with it. */
        CREATED_AT("createdAt");

        private final String text;

        By(String text) {
            this.text = text;
        }
    }

    /** Parses {@code name} or {@code -createdAt}; a leading minus means descending. Empty for any other text. */
    public static Optional<CustomerSort> parse(String text) {
        boolean descending = text.startsWith("-");
        String wanted = descending ? text.substring(1) : text;
        return Arrays.stream(By.values())
                .filter(by -> by.text.equals(wanted))
                .map(by -> new CustomerSort(by, descending))
                .findFirst();
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + by.text;
    }
}
