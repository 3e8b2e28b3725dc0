package io.padron.schema.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored phone as it would be stored now, for the countries that shipped with Padrón until then. A search finds phones of
 * other countries as they are.
 */
final class StoredPhone {

    private static final Pattern MEXICO = Pattern.compile("(?:(?:\\+|00)?52|(?:\\+|00)?521|01|044|045)([0-9]{10})");
    private static final Pattern COLOMBIA =
            Pattern.compile("(?:\\+|00)?57([0-9]{8}|[0-9]{10}|[0-9]{11})|03(3[0-9]{9})");
    private static final Pattern DIALLED_ABROAD = Pattern.compile("00([0-9]{10,})");

    private StoredPhone() {}

    static String normalForm(String country, String stored) {
        Matcher own =
                switch (country) {
                    case "MX" -> MEXICO.matcher(stored);
                    case "CO" -> COLOMBIA.matcher(stored);
                    default -> DIALLED_ABROAD.matcher("");
                };
        boolean usual =
                stored.length() == 10 || (country.equals("CO") && (stored.length() == 8 || stored.length() == 11));
        if (own.matches() && !(usual && !stored.startsWith("+"))) {
            return own.group(1) != null ? own.group(1) : own.group(2);
        }
        Matcher abroad = DIALLED_ABROAD.matcher(stored);
        return abroad.matches() ? "+" + abroad.group(1) : stored;
    }
}
