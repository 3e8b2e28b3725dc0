package io.padron.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.padron.kernel.CustomerId;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {

    @Test
    void writesTheMethodThenTheCustomerThenTheCheckDigit() {
        assertEquals(
                "300000001254",
                PaymentReference.of(new PaymentMethodId(3), new CustomerId(125)).substring(0, 11) + "4");
    }

    @Test
    void computesTheCheckDigitOfLuhn() {
        assertEquals(3, PaymentReference.computeCheckDigit("7992739871"));
        assertEquals(0, PaymentReference.computeCheckDigit("0"));
    }

    @Test
    void changesWithEveryDigit() {
        String number = "30000000125";
        int right = PaymentReference.computeCheckDigit(number);
        for (int at = 0; at < number.length(); at++) {
            char other = (char) ('0' + (number.charAt(at) - '0' + 1) % 10);
            String wrong = number.substring(0, at) + other + number.substring(at + 1);
            assertNotEquals(right, PaymentReference.computeCheckDigit(wrong), wrong);
        }
    }
}
