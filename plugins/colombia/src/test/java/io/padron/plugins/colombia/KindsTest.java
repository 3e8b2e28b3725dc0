package io.padron.plugins.colombia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityKind;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Verdict;
import io.padron.id.testkit.IdRuleContract;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    @ParameterizedTest
    @CsvSource({
        "CE,412345,",
        "CE,41,ce-wrong-length",
        "CE,41A345,ce-not-digits",
        "CE,1234567890,ce-unusual-length",
        "TI,99010112345,",
        "TI,1020304050,",
        "TI,990101,ti-unusual-length",
        "TI,123456789012,ti-wrong-length",
        "PASAPORTE,av-123.456,",
        "PASAPORTE,AV/123,pasaporte-not-letters-or-digits",
        "PASAPORTE,AV1,pasaporte-unusual-length",
        "PEP,901234567890123,",
        "PEP,90123456789012,pep-unusual-length",
        "PPT,1234567,",
        "PPT,123,ppt-wrong-length",
        "NUIP,1020304050,",
        "NUIP,V2A0123456,",
        "CODIGO_INTERNO,0042,",
        "CODIGO_INTERNO,79123456-5,codigo-interno-digit-apart",
        "CE,412345-6,ce-digit-apart",
        "CODIGO_INTERNO,A42,codigo-interno-not-digits"
    })
    void eachDocumentIsCheckedByItsForm(String kind, String written, String code) {
        IdentityRule rule = rule(kind);
        Verdict verdict = rule.check(rule.compact(written), Holder.UNKNOWN);
        List<Reason> reasons = verdict instanceof Verdict.Rejected rejected
                ? List.of(rejected.reason())
                : assertInstanceOf(Verdict.Accepted.class, verdict).doubts();
        assertEquals(
                code == null ? List.of() : List.of(code),
                reasons.stream().map(Reason::code).toList());
    }

    private static IdentityRule rule(String code) {
        return Kinds.all().stream()
                .filter(kind -> kind.code().equals(code))
                .map(IdentityKind::rule)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class ForeignersCedulaTest extends IdRuleContract {
        @Override
        protected IdentityRule rule() {
            return KindsTest.rule("CE");
        }

        @Override
        protected List<String> accepted() {
            return List.of("412345", "41.234", "412 3456");
        }
    }

    @Nested
    class PassportTest extends IdRuleContract {
        @Override
        protected IdentityRule rule() {
            return KindsTest.rule("PASAPORTE");
        }

        @Override
        protected List<String> accepted() {
            return List.of("AV123456", "ab-123456789");
        }
    }

    @Nested
    class MobileTest extends IdRuleContract {
        @Override
        protected IdentityRule rule() {
            return new MobileRule();
        }

        @Override
        protected List<String> accepted() {
            return List.of("3001234567", "+57 (300) 123-4567");
        }
    }
}
