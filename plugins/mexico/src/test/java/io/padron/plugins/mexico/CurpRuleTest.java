package io.padron.plugins.mexico;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.testkit.IdRuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurpRuleTest extends IdRuleContract {
    private final CurpRule rule = new CurpRule();

    @Override
    protected IdentityRule rule() {
        return rule;
    }

    @Override
    protected List<String> accepted() {
        return List.of(
                "GODE561231MDFMZM01",
                "gode-561231-mdfmzm-01",
                "HEGM850615HJCRML00",
                "PELX050228HNERRSA9",
                "MAXJ000229MNEXXXA3",
                "ROSA040229XVZSRRA9");
    }

    @ParameterizedTest
    @CsvSource({
        "GODE561231MDFMZM0,curp-wrong-length",
        "GBDE561231MDFMZM01,curp-malformed-letters",
        "GODE5612E1MDFMZM01,curp-malformed-date",
        "GODE561331MDFMZM01,curp-impossible-date",
        "GODE000229MDFMZM01,curp-impossible-date",
        "GODE561231ADFMZM01,curp-unknown-sex",
        "GODE561231MZZMZM01,curp-unknown-state",
        "GODE561231MDFAZM01,curp-malformed-end",
        "GODE561231MDFMZM0A,curp-malformed-end"
    })
    void whatCannotBeACurpIsRefused(String curp, String code) {
        Verdict verdict = rule.check(curp, Holder.UNKNOWN);
        assertEquals(
                code, assertInstanceOf(Verdict.Rejected.class, verdict).reason().code());
    }

    @ParameterizedTest
    @CsvSource({"CACA,true", "FETO,true", "BACA,true", "BXCA,false", "CXCA,false"})
    void anInconvenientWordIsADoubt(String letters, boolean doubted) {
        Verdict verdict = rule.check(letters + "561231MDFMZM01", Holder.UNKNOWN);
        assertEquals(
                doubted,
                assertInstanceOf(Verdict.Accepted.class, verdict).doubts().stream()
                        .anyMatch(doubt -> doubt.code().equals("curp-inconvenient-word")));
    }

    @Test
    void aWrongCheckDigitIsADoubt() {
        Verdict verdict = rule.check("GODE561231MDFMZM02", Holder.UNKNOWN);
        assertEquals(
                "curp-check-digit",
                assertInstanceOf(Verdict.Accepted.class, verdict)
                        .doubts()
                        .get(0)
                        .code());
    }
}
