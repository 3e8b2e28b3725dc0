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

class ActiveMethodsTest {

    private static final CountryCode MEXICO = new CountryCode("MX");

    @Test
    void aMethodIsKnownByItsLabelHoweverItIsWrittenAndByItsNumber() {
        ActiveMethods methods = new ActiveMethods(List.of(method(7, "Depósito BBVA"), method(8, "SPEI")));

        assertEquals(Optional.of(7L), resolved(methods, "Depósito BBVA"));
        assertEquals(Optional.of(7L), resolved(methods, "deposito bbva"));
        assertEquals(Optional.of(8L), resolved(methods, "8"));
        assertEquals(Optional.empty(), resolved(methods, "Efectivo"));
        assertEquals(Optional.empty(), resolved(methods, ""));
    }

    @Test
    void ofTwoThatAreCalledAlikeTheLastIsMeantInWhicheverWay() {
        ActiveMethods methods = new ActiveMethods(List.of(method(1, "SPEI"), method(2, "Spei")));

        assertEquals(Optional.of(2L), resolved(methods, "SPEI"));
        assertEquals(Optional.of(2L), resolved(methods, "Spei"));
        assertEquals(Optional.of(2L), resolved(methods, "spei"));
    }

    @Test
    void aNumberIsMeantBeforeALabel() {
        ActiveMethods methods = new ActiveMethods(List.of(method(1, "2"), method(2, "SPEI")));

        assertEquals(Optional.of(2L), resolved(methods, "2"));
    }

    @Test
    void tellsInWhichCountriesThereIsOne() {
        ActiveMethods methods = new ActiveMethods(List.of(method(1, "SPEI")));

        assertTrue(methods.anyIn(MEXICO));
        assertFalse(methods.anyIn(new CountryCode("CO")));
    }

    private static Optional<Long> resolved(ActiveMethods methods, String text) {
        return methods.resolve(MEXICO, text).map(method -> method.id().value());
    }

    private static PaymentMethodView method(long id, String label) {
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
