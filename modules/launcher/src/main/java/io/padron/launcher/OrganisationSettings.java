package io.padron.launcher;

import io.padron.launcher.sentence.Sentence;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the application is to know of the organisation.
 *
 * @param timeZone in which times are shown
 * @param customers what it calls its customers
 * @param demo whether an empty register is filled with the sample organisation
 * @param recoverAdmin the administrator who gets a new password
 */
record OrganisationSettings(ZoneId timeZone, String customers, boolean demo, Optional<String> recoverAdmin) {

    private static final List<String> NOUNS = List.of("clientes", "afiliados");

    /** What a user may be called. */
    private static final Pattern USER = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");

    static OrganisationSettings read(Map<String, String> environment) throws StartRefused {
        return new OrganisationSettings(
                zone(Setting.PADRON_TIME_ZONE.in(environment)),
                customers(Setting.PADRON_CUSTOMERS.in(environment)),
                demo(Setting.PADRON_DEMO.in(environment)),
                user(Setting.PADRON_RECOVER_ADMIN.in(environment)));
    }

    private static ZoneId zone(String given) throws StartRefused {
        try {
            return ZoneId.of(given.isEmpty() ? "America/Mexico_City" : given);
        } catch (DateTimeException unknown) {
            List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
            throw UnknownSettings.closest(given, zones, Function.identity())
                    .map(meant -> StartRefused.badSetting("time-zone-meant", Sentence.shown(given), meant))
                    .orElseGet(() -> StartRefused.badSetting("time-zone", Sentence.shown(given)));
        }
    }

    private static String customers(String given) throws StartRefused {
        String noun = given.isEmpty() ? NOUNS.get(0) : given.toLowerCase(Locale.ROOT);
        if (!NOUNS.contains(noun)) {
            throw StartRefused.badSetting("customers", Sentence.shown(given));
        }
        return noun;
    }

    private static boolean demo(String given) throws StartRefused {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw StartRefused.badSetting("demo", Sentence.shown(given));
        };
    }

    private static Optional<String> user(String given) throws StartRefused {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!USER.matcher(given.toLowerCase(Locale.ROOT)).matches()) {
            throw StartRefused.badSetting("recover-admin", Sentence.shown(given));
        }
        return Optional.of(given);
    }
}
