package io.padron.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActivePaymentMethodsTest {

    private static final CountryCode MEXICO = new CountryCode("MX");

    @Test
    void aMethodIsKnownByItsLabelHoweverItIsWrittenAndByItsNumber() {
        ActivePaymentMethods methods =
                new ActivePaymentMethods(List.of(createMethod(7, "Depósito BBVA"), createMethod(8, "SPEI")));

        assertEquals(Optional.of(7L), findId(methods, "Depósito BBVA"));
        assertEquals(Optional.of(7L), findId(methods, "deposito bbva"));
        assertEquals(Optional.of(8L), findId(methods, "8"));
        assertEquals(Optional.empty(), findId(methods, "Efectivo"));
        assertEquals(Optional.empty(), findId(methods, ""));
    }

    @Test
    void ofTwoEqualLabelsTheLastIsFound() {
        ActivePaymentMethods methods =
                new ActivePaymentMethods(List.of(createMethod(1, "SPEI"), createMethod(2, "Spei")));

        assertEquals(Optional.of(2L), findId(methods, "SPEI"));
        assertEquals(Optional.of(2L), findId(methods, "Spei"));
        assertEquals(Optional.of(2L), findId(methods, "spei"));
    }

    @Test
    void anIdIsFoundBeforeALabel() {
        ActivePaymentMethods methods = new ActivePaymentMethods(List.of(createMethod(1, "2"), createMethod(2, "SPEI")));

        assertEquals(Optional.of(2L), findId(methods, "2"));
    }

    @Test
    void hasMethodsOnlyInTheirCountries() {
        ActivePaymentMethods methods = new ActivePaymentMethods(List.of(createMethod(1, "SPEI")));

        assertTrue(methods.hasAnyIn(MEXICO));
        assertFalse(methods.hasAnyIn(new CountryCode("CO")));
    }

    private static Optional<Long> findId(ActivePaymentMethods methods, String text) {
        return methods.findByIdOrLabel(MEXICO, text).map(method -> method.id().value());
    }

    private static PaymentMethodView createMethod(long id, String label) {
        return new PaymentMethodView(
                new PaymentMethodId(id),
                "SPEI",
                new Message("SPEI", "SPEI"),
                MEXICO,
                label,
                Map.of(),
                false,
                true,
                Instant.EPOCH,
                1);
    }
}
