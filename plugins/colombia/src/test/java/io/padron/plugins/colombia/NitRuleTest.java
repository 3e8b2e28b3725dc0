package io.padron.plugins.colombia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Verdict;
import io.padron.id.testkit.IdRuleContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NitRuleTest extends IdRuleContract {
    private final NitRule rule = new NitRule();

    @Override
    protected IdentityRule rule() {
        return rule;
    }

    @Override
    protected List<String> accepted() {
        return List.of(
                "900.123.456-8", "900123456-8", "9001234568", "900123456", "1020304050-8", "1.020.304.050", "111");
    }

    @ParameterizedTest
    @CsvSource({
        "900123456,8",
        "860002964,4",
        "800197268,4",
        "830114475,6",
        "899999068,1",
        "901000000,9",
        "700123456,2",
        "79123456,0",
        "1020304050,8",
        "52123,0",
        "111,1"
    })
    void computesTheCheckDigit(String number, char digit) {
        assertEquals(digit, NitRule.checkDigit(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900.123.456-8",
                "900123456 – 8",
                "9001234568",
                "900123456",
                "900123456-",
                "900123456-N/A",
                "900123456-na",
                "900123456-8.0",
                "900123456.0-8.0",
                "900,123,456-8",
                "0900123456-8",
                "900-123-456",
                "900123456-8-8",
                "900.123.456-8-8.0",
                "9001234568-8",
                "9.001.234.568-8"
            })
    void oneNumberHasOneNormalFormHoweverItIsWritten(String written) {
        Verdict.Accepted verdict = accepted(written, Holder.of(PersonType.LEGAL));
        assertEquals("900123456-8", verdict.normalForm());
        assertEquals(List.of(), verdict.doubts());
        assertEquals("900.123.456-8", rule.format(verdict.normalForm()));
    }

    @ParameterizedTest
    @CsvSource({
        "900123456-7,nit-check-digit",
        "9001234567,nit-check-digit",
        "1020304050,nit-check-digit",
        "12345,nit-wrong-length",
        "1020304050-8,nit-wrong-length",
        "9001234A6,nit-not-digits",
        "1234567890123,nit-not-digits",
        "900123456-X,nit-not-digits",
        "900123456-8-7,nit-check-digit",
        "900123456-7-8,nit-check-digit",
        "9001234568-7,nit-check-digit",
        "9001234567-7,nit-check-digit"
    })
    void whatACompanyCannotHaveIsRefused(String written, String code) {
        Verdict verdict = rule.check(rule.compact(written), Holder.of(PersonType.LEGAL));
        assertEquals(
                code, assertInstanceOf(Verdict.Rejected.class, verdict).reason().code());
    }

    @Test
    void aCompanysNitOfEightDigitsIsADoubt() {
        assertEquals(List.of("nit-unusual-length"), codes(accepted("79123456", Holder.of(PersonType.LEGAL))));
    }

    @Test
    void aPersonsWrongCheckDigitIsADoubtAndTheRightOneIsKept() {
        Verdict.Accepted verdict = accepted("79.123.456-5", Holder.of(PersonType.NATURAL));
        assertEquals(List.of("nit-check-digit"), codes(verdict));
        assertEquals("79123456-0", verdict.normalForm());
    }

    @Test
    void aPersonsCheckDigitThatIsWrittenTwiceIsReadOnce() {
        assertEquals(List.of(), codes(accepted("1020304050-8-8", Holder.of(PersonType.NATURAL))));
        Verdict.Accepted verdict = accepted("10203040508-7", Holder.of(PersonType.NATURAL));
        assertEquals(List.of("nit-check-digit"), codes(verdict));
        assertEquals("1020304050-8", verdict.normalForm());
    }

    @Test
    void aPersonsTenDigitsThatBeginWithOneAreACedulaWithoutItsCheckDigit() {
        assertEquals(
                "1020304050-8",
                accepted("1020304050", Holder.of(PersonType.NATURAL)).normalForm());
        assertEquals(
                "1020304050-8",
                accepted("10203040508", Holder.of(PersonType.NATURAL)).normalForm());
    }

    @Test
    void aPersonsNineDigitsThatMayHoldTheCheckDigitAreADoubt() {
        assertEquals(List.of("nit-without-dash"), codes(accepted("791234560", Holder.of(PersonType.NATURAL))));
        assertEquals(List.of(), codes(accepted("791234561", Holder.of(PersonType.NATURAL))));
    }

    @Test
    void aCompanysNumberOfAnUnknownHolderIsCheckedAsACompanys() {
        assertInstanceOf(Verdict.Rejected.class, rule.check("900123456-7", Holder.UNKNOWN));
        assertInstanceOf(Verdict.Accepted.class, rule.check("79123456-7", Holder.UNKNOWN));
    }

    private Verdict.Accepted accepted(String written, Holder holder) {
        return assertInstanceOf(Verdict.Accepted.class, rule.check(rule.compact(written), holder), written);
    }

    private static List<String> codes(Verdict.Accepted verdict) {
        return verdict.doubts().stream().map(Reason::code).toList();
    }
}
