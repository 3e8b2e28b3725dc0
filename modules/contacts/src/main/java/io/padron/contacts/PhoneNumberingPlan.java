package io.padron.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.padron.kernel.CountryCode;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How phones are written in one country. One number has one normal form: without any prefix when it is the country's own,
 * else with a plus sign and the calling code. Usual numbers are recognised by their length alone, because a load reads
 * millions; only the others are given to libphonenumber.
 */
final class PhoneNumberingPlan {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 15;
    private static final Map<CountryCode, PhoneNumberingPlan> KNOWN = new ConcurrentHashMap<>();

    /** By calling code: what was dialled before a number of full length, and is no longer. */
    private static final Map<Integer, List<String>> RETIRED_PREFIXES = Map.of(52, List.of("01", "044", "045"));

    /** By calling code: what stood between the calling code and a mobile number. */
    private static final Map<Integer, String> RETIRED_MOBILE_PREFIX = Map.of(52, "1");

    private final String region;
    private final int code;
    private final String calling;
    private final BitSet lengths = new BitSet(LONGEST + 1);

    private PhoneNumberingPlan(CountryCode country) {
        region = country.value();
        code = NUMBERS.getCountryCodeForRegion(region);
        calling = Integer.toString(code);
        for (int length = 1; length <= LONGEST && code > 0; length++) {
            PhoneNumber number =
                    new PhoneNumber().setCountryCode(code).setNationalNumber(Long.parseLong("2".repeat(length)));
            lengths.set(length, NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE);
        }
    }

    static PhoneNumberingPlan of(CountryCode country) {
        return KNOWN.computeIfAbsent(country, PhoneNumberingPlan::new);
    }

    /**
     * The normal form of a compact number. Idempotent; what is no number of any country stays as it is.
     *
     * @param compact digits, with or without a plus sign
     */
    String toNormalForm(String compact) {
        if (lengths.get(compact.length()) && compact.charAt(0) != '+') {
            return compact;
        }
        String digits = stripInternationalPrefix(compact);
        Optional<String> own = stripCallingCode(digits);
        if (digits.length() < compact.length()) {
            return own.orElse("+" + digits);
        }
        return own.or(() -> stripRetiredPrefix(digits))
                .or(() -> parseNational(digits))
                .orElse(compact);
    }

    /** Whether a normal form is as long as numbers of the country are; of another country's nothing is said. */
    boolean isUsualLength(String normalForm) {
        return code == 0
                || (normalForm.startsWith("+") ? !normalForm.startsWith(calling, 1) : lengths.get(normalForm.length()));
    }

    /** How many digits the country's numbers have, the usual first: the most common length is the one of mobile phones. */
    int usualLength() {
        PhoneNumber mobile = NUMBERS.getExampleNumberForType(region, PhoneNumberUtil.PhoneNumberType.MOBILE);
        return mobile == null
                ? lengths.length() - 1
                : NUMBERS.getNationalSignificantNumber(mobile).length();
    }

    /** Without the plus sign, or the two zeros that are dialled in its place. */
    private static String stripInternationalPrefix(String compact) {
        if (compact.startsWith("+")) {
            return compact.substring(1);
        }
        return compact.startsWith("00") && compact.length() > 11 ? compact.substring(2) : compact;
    }

    private Optional<String> stripCallingCode(String digits) {
        if (code == 0 || !digits.startsWith(calling)) {
            return Optional.empty();
        }
        String rest = digits.substring(calling.length());
        String mobile = RETIRED_MOBILE_PREFIX.get(code);
        if (mobile != null && !lengths.get(rest.length()) && rest.startsWith(mobile)) {
            rest = rest.substring(mobile.length());
        }
        return Optional.of(rest).filter(number -> lengths.get(number.length()));
    }

    private Optional<String> stripRetiredPrefix(String digits) {
        return RETIRED_PREFIXES.getOrDefault(code, List.of()).stream()
                .filter(digits::startsWith)
                .map(prefix -> digits.substring(prefix.length()))
                .filter(number -> lengths.get(number.length()))
                .findFirst();
    }

    /** By the country's own dialling prefixes. */
    private Optional<String> parseNational(String digits) {
        if (code == 0) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = NUMBERS.parse(digits, region);
            String national = NUMBERS.getNationalSignificantNumber(number);
            return Optional.of(national).filter(text -> number.getCountryCode() == code && lengths.get(text.length()));
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
