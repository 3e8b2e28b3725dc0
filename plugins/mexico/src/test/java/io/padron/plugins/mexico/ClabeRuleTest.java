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

class ClabeRuleTest extends IdRuleContract {
    private final ClabeRule rule = new ClabeRule();

    @Override
    protected IdentityRule rule() {
        return rule;
    }

    @Override
    protected List<String> accepted() {
        return List.of("012180001234567899", "012 180 00123456789 9", "646-180-12340000012-0", "002010077777777771");
    }

    @ParameterizedTest
    @CsvSource({
        "01218000123456789,clabe-wrong-length",
        "0121800012345678990,clabe-wrong-length",
        "1.2180001234568E+16,clabe-not-digits",
        "012180001234567890,clabe-check-digit",
        "021180001234567899,clabe-check-digit"
    })
    void whatABankWouldRefuseIsRefused(String clabe, String code) {
        Verdict verdict = rule.check(rule.compact(clabe), Holder.UNKNOWN);
        assertEquals(
                code, assertInstanceOf(Verdict.Rejected.class, verdict).reason().code());
    }

    @Test
    void anUnknownBankIsADoubt() {
        Verdict verdict = rule.check("999180000000000015", Holder.UNKNOWN);
        assertEquals(
                "clabe-unknown-bank",
                assertInstanceOf(Verdict.Accepted.class, verdict)
                        .doubts()
                        .get(0)
                        .code());
    }

    @Test
    void isShownInItsGroups() {
        assertEquals("012 180 00123456789 9", rule.format("012180001234567899"));
    }
}
