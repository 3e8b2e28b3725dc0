package io.padron.plugins.colombia;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.spi.Written;

/**
 * The number of the convenio under which a network of agencies takes cash for the organisation. Each network assigns
 * its own number of a few digits; no norm fixes its length, so only impossible numbers are refused.
 */
final class AgreementRule implements IdentityRule {

    @Override
    public String source() {
        return "Contrato de recaudo con la red (Efecty, Baloto): el número de convenio que asigna";
    }

    @Override
    public String compact(String written) {
        return Digits.compact(written);
    }

    @Override
    public Verdict check(String compact, Holder holder) {
        return compact.matches("[0-9]{3,12}")
                ? Verdict.accepted(compact)
                : Verdict.rejected(
                        "agreement-malformed",
                        "El número de convenio " + Written.quote(compact)
                                + " debe llevar de 3 a 12 dígitos y nada más. Cópielo de su contrato con la red de recaudo.",
                        "The agreement number " + Written.quote(compact)
                                + " must have 3 to 12 digits and nothing else. Copy it from your contract with the network.");
    }
}
