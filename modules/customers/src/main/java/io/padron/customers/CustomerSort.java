package io.padron.customers;

import java.util.Arrays;
import java.util.Optional;

/** The order of a list of customers; equal ones follow their numbers. */
public record CustomerSort(By by, boolean descending) {

    /** Newest first. */
    public static final CustomerSort NEWEST = new CustomerSort(By.CREATED_AT, true);

    /** What is sorted. */
    public enum By {
        ID("id"),
        /** The display name, without regard to case and accents. */
        NAME("name"),
        /** That of the numbers, which are given as customers are created. */
        CREATED_AT("createdAt");

        private final String text;

        By(String text) {
            this.text = text;
        }
    }

    /** The order that {@code name} or {@code -createdAt} asks for; empty for any other text. */
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
