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
 * The organisation's settings for the application.
 *
 * @param timeZone the time zone in which times are displayed
 * @param customers the word by which the organisation calls its customers
 * @param demo whether an empty register is filled with the sample organisation
 * @param recoverAdmin the administrator who gets a new password
 */
record OrganisationSettings(ZoneId timeZone, String customers, boolean demo, Optional<String> recoverAdmin) {

    private static final List<String> NOUNS = List.of("clientes", "afiliados");

    /** The form of a user name. */
    private static final Pattern USER = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");

    static OrganisationSettings read(Map<String, String> environment) throws StartRefusedException {
        return new OrganisationSettings(
                zone(Setting.PADRON_TIME_ZONE.readTrimmed(environment)),
                customers(Setting.PADRON_CUSTOMERS.readTrimmed(environment)),
                demo(Setting.PADRON_DEMO.readTrimmed(environment)),
                user(Setting.PADRON_RECOVER_ADMIN.readTrimmed(environment)));
    }

    private static ZoneId zone(String given) throws StartRefusedException {
        try {
            return ZoneId.of(given.isEmpty() ? "America/Mexico_City" : given);
        } catch (DateTimeException unknown) {
            List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
            throw UnknownSettings.findClosest(given, zones, Function.identity())
                    .map(suggested ->
                            StartRefusedException.badSetting("time-zone-suggestion", Sentence.quote(given), suggested))
                    .orElseGet(() -> StartRefusedException.badSetting("time-zone", Sentence.quote(given)));
        }
    }

    private static String customers(String given) throws StartRefusedException {
        String noun = given.isEmpty() ? NOUNS.get(0) : given.toLowerCase(Locale.ROOT);
        if (!NOUNS.contains(noun)) {
            throw StartRefusedException.badSetting("customers", Sentence.quote(given));
        }
        return noun;
    }

    private static boolean demo(String given) throws StartRefusedException {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw StartRefusedException.badSetting("demo", Sentence.quote(given));
        };
    }

    private static Optional<String> user(String given) throws StartRefusedException {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!USER.matcher(given.toLowerCase(Locale.ROOT)).matches()) {
            throw StartRefusedException.badSetting("recover-admin", Sentence.quote(given));
        }
        return Optional.of(given);
    }
}
