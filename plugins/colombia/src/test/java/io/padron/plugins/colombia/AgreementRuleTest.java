package io.padron.plugins.colombia;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.id.spi.Holder;
import io.padron.id.spi.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementRuleTest {
    private final AgreementRule rule = new AgreementRule();

    @ParameterizedTest
    @CsvSource({"123456, 123456", "123 456, 123456", "123.456, 123456", "0123, 0123", "123456.0, 123456"})
    void digitsAreAcceptedAsUsersWriteThem(String written, String stored) {
        assertEquals(Verdict.accepted(stored), verdict(written));
    }

    @ParameterizedTest
    @CsvSource({"12", "1234567890123", "EFECTY", "Efecty 123456", "''"})
    void whatCannotBeAConvenioIsRefused(String written) {
        assertEquals(
                "agreement-malformed",
                ((Verdict.Rejected) verdict(written)).reason().code());
    }

    private Verdict verdict(String written) {
        return rule.check(rule.compact(written), Holder.UNKNOWN);
    }
}
