package io.padron.plugins.mexico;

/**
 * The check digit of an RFC by the tax authority's algorithm (its answer of 2006 to the request for information
 * 0610100135506): anexo III has the values of the characters; their weighted sum is taken modulo 11.
 */
final class RfcCheckDigit {
    /** The index of a character is its value. */
    private static final String VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    private RfcCheckDigit() {}

    /** Computes the check digit of a well-formed RFC of 12 or 13 characters; its last character is ignored. */
    static char of(String rfc) {
        String body = rfc.substring(0, rfc.length() - 1);
        int sum = 0;
        int weight = 2;
        for (int at = body.length() - 1; at >= 0; at--) {
            sum += VALUES.indexOf(body.charAt(at)) * weight++;
        }
        if (body.length() == 11) {
            sum += VALUES.indexOf(' ') * weight;
        }
        int digit = 11 - sum % 11;
        return digit == 11 ? '0' : digit == 10 ? 'A' : (char) ('0' + digit);
    }
}
