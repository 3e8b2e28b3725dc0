package io.padron.plugins.mexico;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.NamePart;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Verdict;
import io.padron.id.testkit.IdRuleContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RfcRuleTest extends IdRuleContract {
    private final RfcRule rule = new RfcRule();

    @Override
    protected IdentityRule rule() {
        return rule;
    }

    @Override
    protected List<String> accepted() {
        return List.of(
                "GODE561231GR8",
                "gode-561231-gr8",
                "HEGM 850615 QW6",
                "MAJU900101ABA",
                "PELM800518020",
                "ñupl000229z95",
                "ÑAM991130Q19",
                "P&G780228AB2",
                "CPN050217K36",
                "TLA120731B58",
                "XAXX010101000",
                "xexx-010101-000");
    }

    @Test
    void anImpossibleDateIsRefusedInASentenceThatNamesIt() {
        Reason reason = rejected("GODE561331GR8", Holder.UNKNOWN);
        assertEquals("rfc-impossible-date", reason.code());
        assertEquals(
                "El RFC GODE561331GR8 tiene una fecha imposible (31 de 13). Revise los seis dígitos.",
                reason.message().es());
    }

    @ParameterizedTest
    @CsvSource({
        "GODE561231GR,rfc-wrong-length,NATURAL",
        "GODE561231GR8,rfc-wrong-length,LEGAL",
        "CPN050217K36,rfc-wrong-length,NATURAL",
        "G,rfc-wrong-length,",
        "G0DE561231GR8,rfc-malformed-letters,NATURAL",
        "1PN050217K36,rfc-malformed-letters,LEGAL",
        "GODE56I231GR8,rfc-malformed-date,",
        "GODE560230GR8,rfc-impossible-date,",
        "GODE570229GR8,rfc-impossible-date,",
        "GODE560031GR8,rfc-impossible-date,",
        "GODE561200GR8,rfc-impossible-date,",
        "GODE561231G/8,rfc-malformed-homoclave,",
        "GODE561231GRB,rfc-malformed-homoclave,",
        "GODE561231ÑR8,rfc-malformed-homoclave,"
    })
    void whatCannotBeAnRfcIsRefused(String rfc, String code, PersonType type) {
        Holder holder = type == null ? Holder.UNKNOWN : Holder.of(type);
        assertEquals(code, rejected(rfc, holder).code());
    }

    @Test
    void aWrongCheckDigitIsADoubt() {
        Verdict.Accepted verdict = accepted("AAA010101AAA", Holder.of(PersonType.LEGAL));
        assertEquals(List.of("rfc-check-digit"), codes(verdict));
        assertTrue(verdict.unique());
        assertTrue(verdict.doubts().get(0).message().es().contains("puede guardarlo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAXX010101000", "XEXX010101000"})
    void aGenericRfcIsAcceptedForAnyHolderWithoutADoubt(String generic) {
        for (PersonType type : PersonType.values()) {
            Holder named = new Holder(Optional.of(type), Map.of(NamePart.FIRST, "Juan", NamePart.LAST, "Gómez"));
            Verdict.Accepted verdict = accepted(generic, named);
            assertFalse(verdict.unique());
            assertEquals(List.of(), verdict.doubts());
        }
    }

    @Test
    void february29IsADateWhenSomeCenturyHasIt() {
        assertEquals(List.of(), codes(accepted("ÑUPL000229Z95", Holder.UNKNOWN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CACA", "FETO", "BACA", "PEDO", "VACA"})
    void anInconvenientWordIsADoubt(String word) {
        String rfc = word + "561231GR";
        String right = rfc + RfcCheckDigit.of(rfc + "0");
        assertEquals(List.of("rfc-inconvenient-word"), codes(accepted(right, Holder.of(PersonType.NATURAL))));
        String replaced = word.substring(0, 3) + "X561231GR";
        assertEquals(
                List.of(), codes(accepted(replaced + RfcCheckDigit.of(replaced + "0"), Holder.of(PersonType.NATURAL))));
    }

    @Test
    void everyOtherCheckCharacterIsADoubt() {
        for (char last : "0123456789A".toCharArray()) {
            assertEquals(
                    last == '8' ? List.of() : List.of("rfc-check-digit"),
                    codes(accepted("GODE561231GR" + last, Holder.UNKNOWN)));
        }
    }

    private Reason rejected(String rfc, Holder holder) {
        return assertInstanceOf(Verdict.Rejected.class, rule.check(rule.compact(rfc), holder))
                .reason();
    }

    private Verdict.Accepted accepted(String rfc, Holder holder) {
        return assertInstanceOf(Verdict.Accepted.class, rule.check(rule.compact(rfc), holder));
    }

    private static List<String> codes(Verdict.Accepted verdict) {
        return verdict.doubts().stream().map(Reason::code).toList();
    }
}
