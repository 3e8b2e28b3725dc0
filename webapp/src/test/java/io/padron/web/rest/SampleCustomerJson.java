package io.padron.web.rest;

import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;

/** JSON of invented customers; each call creates another one. */
final class SampleCustomerJson {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String CHECK_VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";

    private SampleCustomerJson() {}

    /** A new RFC of Emma Gómez Díaz with another birth date. */
    static String createRfc() {
        String body = "GODE" + String.format("%02d0101", COUNT.incrementAndGet() % 100) + "A" + COUNT.get() % 10;
        int sum = 0;
        for (int at = 0; at < 12; at++) {
            sum += CHECK_VALUES.indexOf(body.charAt(at)) * (13 - at);
        }
        int digit = 11 - sum % 11;
        return body + (digit == 11 ? "0" : digit == 10 ? "A" : Integer.toString(digit));
    }

    static String createReference() {
        return "REF-" + COUNT.incrementAndGet();
    }

    static String createPerson(String rfc, String reference, String paymentMethod) {
        return """
                {"country":"MX","personType":"NATURAL",
                 "name":{"first":"Emma","last":"Gómez","secondLast":"Díaz"},
                 "identities":[{"kind":"RFC","value":"%s"}],
                 "emails":["emma@ejemplo.mx"],"phones":["5512345678"],"reference":"%s","paymentMethods":["%s"]}
                """.formatted(rfc, reference, paymentMethod);
    }

    static String createCompany(String rfc, String paymentMethod, String contacts) {
        return """
                {"country":"MX","personType":"LEGAL","legalName":"Cobranza y Pagos del Norte, S.A. de C.V.",
                 "identities":[{"kind":"RFC","value":"%s"}],"contacts":%s,"paymentMethods":["%s"]}
                """.formatted(rfc, contacts, paymentMethod);
    }

    /** The id of an active payment method of Mexico. */
    static String findOrCreatePaymentMethod(ApiClient apiClient) {
        return findOrCreatePaymentMethod(apiClient, "CASH", "MX");
    }

    static String findOrCreatePaymentMethod(ApiClient apiClient, String type, String country) {
        return apiClient.get("/api/v1/payment-methods").list().getValuesAs(JsonObject.class).stream()
                .filter(method -> method.getString("country").equals(country))
                .map(method -> method.getString("id"))
                .findFirst()
                .orElseGet(() -> apiClient
                        .post("/api/v1/payment-methods", """
                                {"type":"%s","country":"%s","label":"%s"}""".formatted(type, country, type + createReference()))
                        .json()
                        .getString("id"));
    }
}
