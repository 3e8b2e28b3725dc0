package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that come twice under one name, on the runnable JAR. */
@ExtendWith(ApiServer.class)
class RestOnceIT {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String IMPORTS = "/api/v1/imports";
    private static final String KEY = "Idempotency-Key";

    @Test
    void aCustomerSentTwiceIsRegisteredOnce(Api api) {
        String key = UUID.randomUUID().toString();
        String emma = Samples.person(Samples.rfc(), Samples.reference(), method(api));
        Answer first = api.post(CUSTOMERS, emma, KEY, key);
        assertEquals(201, first.status(), first::toString);
        Answer second = api.post(CUSTOMERS, emma, KEY, key);
        assertEquals(201, second.status(), second::toString);
        assertEquals(first.text(), second.text());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals("true", second.header("Idempotent-Replayed"));

        Answer other = api.post(CUSTOMERS, emma.replace("Emma", "Elena"), KEY, key);
        assertEquals(422, other.status(), other::toString);
        assertEquals("idempotency-key-reused", other.code());
        Answer elsewhere = upload(api, key, "Referencia\n");
        assertEquals("idempotency-key-reused", elsewhere.code());
    }

    @Test
    void whatIsRefusedFreesItsName(Api api) {
        String key = UUID.randomUUID().toString();
        assertEquals(422, api.post(CUSTOMERS, "{\"country\":\"MX\"}", KEY, key).status());
        String emma = Samples.person(Samples.rfc(), Samples.reference(), method(api));
        assertEquals(201, api.post(CUSTOMERS, emma, KEY, key).status());
    }

    @Test
    void aNameHasAForm(Api api) {
        for (String wrong : List.of("x".repeat(201), "dos palabras")) {
            Answer answer = api.post(CUSTOMERS, "{}", KEY, wrong);
            assertEquals(400, answer.status(), answer::toString);
            assertEquals("idempotency-key-malformed", answer.code());
        }
    }

    @Test
    void ofManyAtOnceOneIsDone(Api api) {
        String key = UUID.randomUUID().toString();
        String family = "Z" + key.replaceAll("[^a-f]", "");
        // Anybody's RFC and no reference: nothing but the name keeps this from being registered many times.
        String anybody = Samples.person("XAXX010101000", "", method(api)).replace("Gómez", family);
        List<Answer> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each -> api.post(CUSTOMERS, anybody, KEY, key))
                .toList();
        assertTrue(
                answers.stream()
                        .allMatch(answer -> answer.status() == 201
                                || (answer.status() == 409 && answer.code().equals("request-in-progress"))),
                answers::toString);
        assertEquals(
                1,
                answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(Answer::text)
                        .distinct()
                        .count());
        assertEquals(1, api.get(CUSTOMERS + "?q=" + family).json().getInt("total"));
    }

    @Test
    void aFileSentTwiceIsOneImport(Api api) {
        method(api);
        String key = UUID.randomUUID().toString();
        String file = "Referencia,Primer nombre\n" + Samples.reference() + ",Emma\n";
        Answer first = upload(api, key, file);
        assertEquals(202, first.status(), first::toString);
        int runs = api.get(IMPORTS).json().getInt("total");
        Answer second = upload(api, key, file);
        assertEquals(202, second.status(), second::toString);
        assertEquals(first.text(), second.text());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(runs, api.get(IMPORTS).json().getInt("total"));
        assertEquals("idempotency-key-reused", upload(api, key, file + file).code());
    }

    private static Answer upload(Api api, String key, String file) {
        return api.send(
                "POST",
                IMPORTS + "?country=MX&personType=NATURAL",
                Optional.of(file),
                "Content-Type",
                "text/csv",
                "X-File-Name",
                "clientes.csv",
                KEY,
                key);
    }

    private static String method(Api api) {
        return api.post("/api/v1/payment-methods", """
                        {"type":"CASH","country":"MX","label":"Caja %s","settings":{}}""".formatted(Samples.reference()))
                .json()
                .getString("id");
    }
}
