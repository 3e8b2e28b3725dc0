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
 * The numbering plan of one country. A number has one normal form: without prefix when it belongs to the country, else
 * with a plus sign and the calling code. Usual numbers are recognised by their length alone, because an import checks
 * millions; only the others are passed to libphonenumber.
 */
final class PhoneNumberingPlan {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 15;
    private static final Map<CountryCode, PhoneNumberingPlan> KNOWN = new ConcurrentHashMap<>();

    /** By calling code: the prefixes that were formerly dialled before a full number. */
    private static final Map<Integer, List<String>> RETIRED_PREFIXES = Map.of(52, List.of("01", "044", "045"));

    /** By calling code: the digit that formerly stood between the calling code and a mobile number. */
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
     * Returns the normal form of a compact number. Idempotent; a text that is not a number of any country stays
     * unchanged.
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

    /** Whether a normal form has a usual length of the country; true for numbers of other countries. */
    boolean isUsualLength(String normalForm) {
        return code == 0
                || (normalForm.startsWith("+") ? !normalForm.startsWith(calling, 1) : lengths.get(normalForm.length()));
    }

    /** Returns the most common number of digits in the country, which is that of mobile numbers. */
    int usualLength() {
        PhoneNumber mobile = NUMBERS.getExampleNumberForType(region, PhoneNumberUtil.PhoneNumberType.MOBILE);
        return mobile == null
                ? lengths.length() - 1
                : NUMBERS.getNationalSignificantNumber(mobile).length();
    }

    /** Removes the plus sign, or the two zeros that are dialled instead of it. */
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

    /** Parses a number with the country's own dialling prefixes. */
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
