package io.padron.payments;

import io.padron.kernel.CustomerId;

/**
 * The number by which the payment of a customer is identified.
 *
 * <p>Digits only: the method's number, the customer's number in ten digits, and a check digit. The check digit is that
 * of Luhn (ISO/IEC 7812-1, annex B), which banks and shops call <em>base 10</em>: from the right, every other digit
 * beginning with the last is multiplied by two, nine is subtracted from what exceeds nine, and the check digit makes
 * the sum a multiple of ten. It detects every wrong digit, and every swap of adjacent digits except 0 and 9. The same
 * method and customer always have the same reference.
 */
final class PaymentReference {

    private static final int CUSTOMER_DIGITS = 10;

    private PaymentReference() {}

    static String of(PaymentMethodId method, CustomerId customer) {
        String written = Long.toString(customer.value());
        String number = method + "0".repeat(Math.max(0, CUSTOMER_DIGITS - written.length())) + written;
        return number + computeCheckDigit(number);
    }

    static int computeCheckDigit(String number) {
        int sum = 0;
        for (int fromRight = 0; fromRight < number.length(); fromRight++) {
            int digit = number.charAt(number.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
