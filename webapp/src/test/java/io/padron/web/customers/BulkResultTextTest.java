package io.padron.web.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.customers.changes.BulkResult;
import io.padron.customers.changes.BulkResult.Left;
import io.padron.customers.changes.BulkResult.Why;
import io.padron.kernel.CustomerId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkResultTextTest {

    private static final BulkResult SOME = new BulkResult(
            3, 1, List.of(new Left(new CustomerId(12), Why.METHOD), new Left(new CustomerId(7), Why.GONE)));

    @Test
    void theAddressCarriesWhatBecameOfEach() {
        assertEquals(Optional.of(SOME), BulkResultText.read(BulkResultText.parameters(SOME), 200));
        assertEquals(
                1,
                BulkResultText.read(BulkResultText.parameters(SOME), 1)
                        .orElseThrow()
                        .left()
                        .size());
    }

    @Test
    void whatSomebodyWroteIntoTheAddressMeansNothing() {
        assertEquals(Optional.empty(), BulkResultText.read(Map.of("left", "7.GONE"), 200));
        assertEquals(
                Optional.of(new BulkResult(0, 0, List.of())),
                BulkResultText.read(Map.of("changed", "x", "left", "0.GONE-7.NOBODY-<b>"), 200));
    }

    @Test
    void eachCountThatIsNotZeroHasItsSentence() {
        assertEquals(
                "Se cambiaron 3 clientes. 1 ya estaba así. 2 no se pudieron cambiar:",
                BulkResultText.of(SOME, Locale.forLanguageTag("es")));
    }
}
