package io.padron.plugins.mexico;

import java.time.YearMonth;

/** A date as RFC and CURP write it: two digits each for year, month and day. */
record ShortDate(int year, int month, int day) {

    /** Six digits. */
    static ShortDate of(String digits) {
        return new ShortDate(
                Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(4, 6)));
    }

    /** Whether the day is one of the 20th or of the 21st century: the century is not written. */
    boolean exists() {
        return existsIn(1900) || existsIn(2000);
    }

    boolean existsIn(int century) {
        return month >= 1 && month <= 12 && YearMonth.of(century + year, month).isValidDay(day);
    }

    /** Day and month, as the sentence about an impossible date names them, in Spanish. */
    String dayAndMonth() {
        return day + " de " + month;
    }
}
