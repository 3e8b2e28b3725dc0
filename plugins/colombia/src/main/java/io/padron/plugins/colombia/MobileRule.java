package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/** The mobile number of a billetera: 10 digits that begin with 3; the country's calling code is removed. */
final class MobileRule implements IdentityRule {

    @Override
    public String source() {
        return "Comisión de Regulación de Comunicaciones, Resolución 5826 de 2019 (marcación única nacional de diez dígitos)";
    }

    @Override
    public String compact(String written) {
        String digits = Digits.compact(written.replaceAll("[+()]", ""));
        return digits.matches("57\\d{10}") ? digits.substring(2) : digits;
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        return compact.matches("3\\d{9}")
                ? Verdict.accepted(compact)
                : Verdict.rejected(
                        "mobile-malformed",
                        "El celular " + Written.quote(compact) + " debe llevar 10 dígitos y empezar con 3.",
                        "The mobile number " + Written.quote(compact) + " must have 10 digits and begin with 3.");
    }
}
