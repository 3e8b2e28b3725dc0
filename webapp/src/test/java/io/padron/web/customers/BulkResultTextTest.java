package io.padron.web.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.BulkResult.SkipReason;
import io.padron.customers.changes.BulkResult.Skipped;
import io.padron.kernel.CustomerId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkResultTextTest {

    private static final BulkResult SOME = new BulkResult(
            3,
            1,
            List.of(
                    new Skipped(new CustomerId(12), SkipReason.METHOD),
                    new Skipped(new CustomerId(7), SkipReason.GONE)));

    @Test
    void theAddressCarriesWhatBecameOfEach() {
        assertEquals(Optional.of(SOME), BulkResultText.fromParameters(BulkResultText.toParameters(SOME), 200));
        assertEquals(
                1,
                BulkResultText.fromParameters(BulkResultText.toParameters(SOME), 1)
                        .orElseThrow()
                        .skipped()
                        .size());
    }

    @Test
    void whatAUserWroteIntoTheAddressIsIgnored() {
        assertEquals(Optional.empty(), BulkResultText.fromParameters(Map.of("left", "7.GONE"), 200));
        assertEquals(
                Optional.of(new BulkResult(0, 0, List.of())),
                BulkResultText.fromParameters(Map.of("changed", "x", "left", "0.GONE-7.UNKNOWN-<b>"), 200));
    }

    @Test
    void eachCountThatIsNotZeroHasItsSentence() {
        assertEquals(
                "Se cambiaron 3 clientes. 1 ya estaba así. 2 no se pudieron cambiar:",
                BulkResultText.describe(SOME, Locale.forLanguageTag("es")));
    }
}
