package io.padron.plugins.mexico;

/**
 * The RFC's last character, by the tax authority's algorithm (its answer of 2006 to the request for information
 * 0610100135506): anexo III has the values of the characters, their sum counts modulo 11.
 */
final class RfcCheckDigit {
    /** The place of a character is its value. */
    private static final String VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    private RfcCheckDigit() {}

    /** The check digit that belongs to a well-formed RFC of 12 or 13 characters, whatever its last one says. */
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
