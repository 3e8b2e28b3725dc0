package io.padron.contacts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validates the form of an email address, and suggests a correction. */
final class EmailRule {

    private static final int MAX_LENGTH = 254;
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
    /** Existing domains that are one typing error away from a well-known one. */
    private static final Set<String> REAL_SIMILAR_DOMAINS =
            Set.of("mail.com", "email.com", "ymail.com", "gmail.co", "yahoo.co", "yahoo.com.co", "yahoo.com.ar");

    private static final Set<String> PLACEHOLDER_LOCAL_PARTS = Set.of(
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

    private static final Set<String> PLACEHOLDER_DOMAINS =
            Set.of("correo.com", "x.com", "a.com", "test.com", "prueba.com", "example.com", "ejemplo.com", "tiene.com");

    private static final Pattern NONE_IN_WORDS = Pattern.compile("(?:sin[._-]?correo|no[._-]?tiene|no[._-]?aplica)");

    private EmailRule() {}

    /** Returns the address in lower case: no provider distinguishes addresses by case. */
    static String toNormalForm(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * One address and the text around it.
     *
     * @param address the address alone
     * @param remark a name or remark beside it; empty when there is only punctuation
     */
    record ExtractedEmail(String address, String remark) {}

    /**
     * Extracts an address from the punctuation and words that mail programs put around it; empty when there is not
     * exactly one address.
     */
    static Optional<ExtractedEmail> extractEmail(String written) {
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
        String normal = toNormalForm(SIGNS_AROUND.matcher(address).replaceAll(""));
        return normal.length() <= MAX_LENGTH && EmailSyntax.isValid(normal) && words.indexOf('@') < 0
                ? Optional.of(
                        new ExtractedEmail(normal, SIGNS_AROUND.matcher(words).replaceAll("")))
                : Optional.empty();
    }

    /** Returns the code of the problem of an address, or an empty text. */
    static String findProblem(String normalForm) {
        // A text with the form of one address does not contain several.
        if (normalForm.length() <= MAX_LENGTH && EmailSyntax.isValid(normalForm)) {
            return "";
        }
        if (holdsSeveral(normalForm)) {
            return "email-one-per-field";
        }
        return normalForm.length() > MAX_LENGTH ? "email-too-long" : "email-form";
    }

    /** Whether the text contains another address; other words do not count. */
    private static boolean holdsSeveral(String written) {
        return TWO_SIGNS.matcher(written).find()
                || (BETWEEN.matcher(written).find()
                        && BETWEEN.splitAsStream(written).anyMatch(EmailSyntax::isValid));
    }

    /** Returns the well-known domain of which this one is probably a misspelling. */
    static Optional<String> suggestDomain(String normalForm) {
        String domain = domainOf(normalForm);
        if (WELL_KNOWN.contains(domain) || REAL_SIMILAR_DOMAINS.contains(domain)) {
            return Optional.empty();
        }
        return WELL_KNOWN.stream()
                .filter(known -> OneEdit.isOneEditApart(known, domain))
                .sorted()
                .findFirst();
    }

    /** Whether the address is a placeholder, entered only to fill the field. */
    static boolean isPlaceholder(String normalForm) {
        String local = normalForm.substring(0, normalForm.lastIndexOf('@')).toLowerCase(Locale.ROOT);
        String domain = domainOf(normalForm);
        return (PLACEHOLDER_DOMAINS.contains(domain)
                        && (local.length() == 1 || PLACEHOLDER_LOCAL_PARTS.contains(local)))
                || domain.startsWith("example.")
                || ((local.startsWith("sin") || local.startsWith("no"))
                        && NONE_IN_WORDS.matcher(local).matches())
                || domain.startsWith(local + ".");
    }

    private static String domainOf(String normalForm) {
        return normalForm.substring(normalForm.lastIndexOf('@') + 1);
    }
}
