package io.padron.plugins.mexico;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Text;
import io.padron.id.spi.Verdict;
import io.padron.id.testkit.IdRuleContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001180001234567897", // Banco de México
                "170180001234567896", // Revolut
                "613180001234567890", // Multiva Casa de Bolsa, a former participant
                "638180001234567891", // Nubank
                "660180001234567898", // Altor
                "678180001234567893",
                "687180001234567897"
            })
    void presentAndFormerBanksAreKnown(String clabe) {
        Verdict verdict = rule.check(clabe, Holder.UNKNOWN);
        assertEquals(
                List.of(), assertInstanceOf(Verdict.Accepted.class, verdict).doubts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"999180000000000015", "663180001234567895", "718180001234567892"})
    void anUnknownBankIsADoubt(String clabe) {
        Verdict verdict = rule.check(clabe, Holder.UNKNOWN);
        assertEquals(
                "clabe-unknown-bank",
                assertInstanceOf(Verdict.Accepted.class, verdict)
                        .doubts()
                        .get(0)
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000000000000000", "012180000000000002"})
    void anAccountOfZerosIsADoubt(String clabe) {
        Verdict verdict = rule.check(clabe, Holder.UNKNOWN);
        assertEquals(
                List.of("clabe-placeholder"),
                assertInstanceOf(Verdict.Accepted.class, verdict).doubts().stream()
                        .map(Reason::code)
                        .toList());
    }

    @Test
    void returnsItsBank() {
        assertEquals(Optional.of(Text.same("BBVA México")), rule.meaning("012180001234567899"));
        assertEquals(Optional.empty(), rule.meaning("999180000000000015"));
        assertEquals(Optional.empty(), rule.meaning("012"));
    }

    @Test
    void isShownInItsGroups() {
        assertEquals("012 180 00123456789 9", rule.format("012180001234567899"));
    }
}
