package io.padron.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as pages show them: in the organisation's zone, {@code padron.time-zone}. */
public final class DisplayTimes {

    private static final ZoneId ZONE = zone(System.getProperty("padron.time-zone"));

    private DisplayTimes() {}

    private static ZoneId zone(@org.jspecify.annotations.Nullable String name) {
        return ZoneId.of(name == null || name.isBlank() ? "America/Mexico_City" : name);
    }

    /** When the day begins. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** 2026-03-02, as lists for programs write a day. */
    public static String formatIsoDate(Instant instant) {
        return instant.atZone(ZONE).toLocalDate().toString();
    }

    /** Where a day begins and ends. */
    public static ZoneId zone() {
        return ZONE;
    }

    /** 2 mar 2026. */
    public static String formatDate(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(instant.atZone(ZONE));
    }

    /** 2 mar 2026, 09:05. */
    public static String formatDateTime(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(instant.atZone(ZONE));
    }
}
