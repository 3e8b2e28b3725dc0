package io.padron.plugins.colombia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Verdict;
import io.padron.id.testkit.IdRuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CedulaRuleTest extends IdRuleContract {
    private final CedulaRule rule = new CedulaRule();

    @Override
    protected IdentityRule rule() {
        return rule;
    }

    @Override
    protected List<String> accepted() {
        return List.of("123", "79.123.456", "79,123,456", "1020304050", "79123456.0", "0079123456", "222222222222");
    }

    @ParameterizedTest
    @CsvSource({
        "12,cc-wrong-length",
        "12345678901,cc-wrong-length",
        "79I23456,cc-not-digits",
        "7.9E+07,cc-not-digits",
        "N/A,cc-not-digits",
        "79.123.456-5,cc-digit-apart",
        "79123456 – 5,cc-digit-apart",
        "12345678901-5,cc-digit-apart"
    })
    void whatCannotBeACedulaIsRefused(String written, String code) {
        Verdict verdict = rule.check(rule.compact(written), Holder.UNKNOWN);
        assertEquals(
                code, assertInstanceOf(Verdict.Rejected.class, verdict).reason().code());
    }

    @Test
    void theCheckDigitOfItsNitIsRemovedWithADoubt() {
        Verdict.Accepted verdict =
                assertInstanceOf(Verdict.Accepted.class, rule.check(rule.compact("79.123.456-0"), Holder.UNKNOWN));
        assertEquals("79123456", verdict.normalForm());
        assertEquals("cc-with-check-digit", verdict.doubts().get(0).code());
    }

    @Test
    void theFinalConsumerIsNotUnique() {
        Verdict verdict = rule.check("222222222222", Holder.UNKNOWN);
        assertFalse(assertInstanceOf(Verdict.Accepted.class, verdict).unique());
    }

    @Test
    void isShownWithDots() {
        assertEquals("1.020.304.050", rule.format("1020304050"));
    }
}
