package io.padron.plugins.mexico;

import java.time.YearMonth;

/** A date as in RFC and CURP: two digits each for year, month and day. */
record ShortDate(int year, int month, int day) {

    /** Parses six digits. */
    static ShortDate of(String digits) {
        return new ShortDate(
                Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(4, 6)));
    }

    /** Whether the day exists in the 20th or the 21st century, because the century is not written. */
    boolean exists() {
        return existsIn(1900) || existsIn(2000);
    }

    boolean existsIn(int century) {
        return month >= 1 && month <= 12 && YearMonth.of(century + year, month).isValidDay(day);
    }

    /** Returns day and month in Spanish, for the message about an impossible date. */
    String dayAndMonth() {
        return day + " de " + month;
    }
}
