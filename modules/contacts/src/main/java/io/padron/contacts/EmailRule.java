package io.padron.contacts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an email address may be, and what it was probably meant to be. */
final class EmailRule {

    private static final int LONGEST = 254;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},;]+");
    private static final Pattern TWO_SIGNS = Pattern.compile("@.*@", Pattern.DOTALL);

    private static final String MAILTO = "mailto:";
    private static final Pattern SIGNS_AROUND = Pattern.compile("^[\\s;,\"'“”‘’«»<]+|[\\s;,.\"'“”‘’«»>]+$");
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]+)");
    private static final Pattern REMARKED = Pattern.compile("(\\S+)\\s*\\(([^()]*)\\)");

    private static final Set<String> WELL_KNOWN = Set.of(
            "gmail.com",
            "hotmail.com",
            "outlook.com",
            "yahoo.com",
            "icloud.com",
            "live.com.mx",
            "hotmail.es",
            "outlook.es",
            "yahoo.es",
            "yahoo.com.mx",
            "prodigy.net.mx");
    /** Real ones that a slip of the finger could also have made of a well-known one. */
    private static final Set<String> ALSO_REAL =
            Set.of("mail.com", "email.com", "ymail.com", "gmail.co", "yahoo.co", "yahoo.com.co", "yahoo.com.ar");

    private static final Set<String> NOBODY = Set.of(
            "sin",
            "sincorreo",
            "notiene",
            "no",
            "nada",
            "ninguno",
            "noaplica",
            "na",
            "correo",
            "email",
            "test",
            "prueba");

    private static final Set<String> NOWHERE =
            Set.of("correo.com", "x.com", "a.com", "test.com", "prueba.com", "example.com", "ejemplo.com", "tiene.com");

    private static final Pattern NONE_IN_WORDS = Pattern.compile("(?:sin[._-]?correo|no[._-]?tiene|no[._-]?aplica)");

    private EmailRule() {}

    /** The address in lower case: no provider tells addresses apart by case. */
    static String normalForm(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * One address and what surrounds it.
     *
     * @param address the address alone
     * @param words a name or remark that stands beside it; empty when there are only signs
     */
    record Decorated(String address, String words) {}

    /** An address in the signs and words that mail programs put around one; empty when it is not just one. */
    static Optional<Decorated> decorated(String written) {
        String bare = SIGNS_AROUND.matcher(written).replaceAll("");
        Matcher named = NAMED.matcher(bare);
        Matcher remarked = REMARKED.matcher(bare);
        String address = bare;
        String words = "";
        if (named.matches()) {
            address = named.group(2);
            words = named.group(1);
        } else if (remarked.matches()) {
            address = remarked.group(1);
            words = remarked.group(2);
        }
        if (address.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
            address = address.substring(MAILTO.length());
        }
        String normal = normalForm(SIGNS_AROUND.matcher(address).replaceAll(""));
        return normal.length() <= LONGEST && AddressForm.isAddress(normal) && words.indexOf('@') < 0
                ? Optional.of(new Decorated(normal, SIGNS_AROUND.matcher(words).replaceAll("")))
                : Optional.empty();
    }

    /** The code of what is wrong with an address, or an empty text. */
    static String problem(String normalForm) {
        // What has the form of one address is not several.
        if (normalForm.length() <= LONGEST && AddressForm.isAddress(normalForm)) {
            return "";
        }
        if (holdsMore(normalForm)) {
            return "email-one-per-field";
        }
        return normalForm.length() > LONGEST ? "email-too-long" : "email-form";
    }

    /** Whether something stands beside an address; words that are none do not make it several. */
    private static boolean holdsMore(String written) {
        return TWO_SIGNS.matcher(written).find()
                || (BETWEEN.matcher(written).find()
                        && BETWEEN.splitAsStream(written).anyMatch(AddressForm::isAddress));
    }

    /** The well-known domain that this one seems to be meant for. */
    static Optional<String> meantDomain(String normalForm) {
        String domain = domain(normalForm);
        if (WELL_KNOWN.contains(domain) || ALSO_REAL.contains(domain)) {
            return Optional.empty();
        }
        return WELL_KNOWN.stream()
                .filter(known -> Slip.isOne(known, domain))
                .sorted()
                .findFirst();
    }

    /** Whether it is written only because something had to be. */
    static boolean isPlaceholder(String normalForm) {
        String local = normalForm.substring(0, normalForm.lastIndexOf('@')).toLowerCase(Locale.ROOT);
        String domain = domain(normalForm);
        return (NOWHERE.contains(domain) && (local.length() == 1 || NOBODY.contains(local)))
                || domain.startsWith("example.")
                || ((local.startsWith("sin") || local.startsWith("no"))
                        && NONE_IN_WORDS.matcher(local).matches())
                || domain.startsWith(local + ".");
    }

    private static String domain(String normalForm) {
        return normalForm.substring(normalForm.lastIndexOf('@') + 1);
    }
}
