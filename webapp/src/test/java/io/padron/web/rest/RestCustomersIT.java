package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The customers of the contract that outside scripts are written against, on the runnable JAR. */
@ExtendWith(ApiServer.class)
class RestCustomersIT {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String CONTACT = """
            [{"name":{"first":"Ana","last":"Ruiz"},"email":"ana@ejemplo.mx"}]""";

    @Test
    void aPersonIsRegisteredAndShown(Api api) {
        String rfc = Samples.rfc();
        String reference = Samples.reference();
        Answer made = api.post(CUSTOMERS, Samples.person(rfc.toLowerCase(Locale.ROOT), reference, Samples.method(api)));
        assertEquals(201, made.status(), made::toString);
        JsonObject customer = made.json();
        assertEquals(
                Set.of(
                        "id",
                        "country",
                        "personType",
                        "displayName",
                        "name",
                        "legalName",
                        "identities",
                        "emails",
                        "phones",
                        "address",
                        "reference",
                        "contacts",
                        "paymentMethods",
                        "status",
                        "createdAt",
                        "import",
                        "version"),
                new TreeSet<>(customer.keySet()));
        assertEquals("Emma Gómez Díaz", customer.getString("displayName"));
        assertEquals("ACTIVE", customer.getString("status"));
        assertEquals(JsonValue.NULL, customer.get("import"));
        assertEquals(JsonValue.NULL, customer.get("address"));
        JsonObject identity = customer.getJsonArray("identities").getJsonObject(0);
        assertEquals(rfc, identity.getString("normalForm"));
        assertEquals(rfc, identity.getString("formatted"));
        assertEquals(List.of(), identity.getJsonArray("doubts"));
        JsonObject assigned = customer.getJsonArray("paymentMethods").getJsonObject(0);
        assertEquals(Set.of("id", "label", "reference"), assigned.keySet());

        String path = made.header("Location").substring(made.header("Location").indexOf("/api"));
        assertEquals(CUSTOMERS + "/" + customer.getString("id"), path);
        Answer shown = api.get(path);
        assertEquals(customer, shown.json());
        assertEquals("\"" + customer.getInt("version") + "\"", shown.header("ETag"));
        assertEquals(304, api.get(path, "If-None-Match", shown.header("ETag")).status());
    }

    @Test
    void aCompanyNeedsAContact(Api api) {
        String rfc = "CPN050217K36";
        Answer lacking = api.post(CUSTOMERS, Samples.company(rfc, Samples.method(api), "[]"));
        assertEquals(422, lacking.status(), lacking::toString);
        assertEquals(1, lacking.errors().size(), lacking::toString);
        assertTrue(lacking.errors().get(0).startsWith("contacts"), lacking::toString);
        Answer made = api.post(CUSTOMERS, Samples.company(rfc, Samples.method(api), CONTACT));
        assertEquals(201, made.status(), made::toString);
        assertEquals(JsonValue.NULL, made.json().get("name"));
        assertEquals(
                "{\"name\":{\"first\":\"Ana\",\"last\":\"Ruiz\"},\"email\":\"ana@ejemplo.mx\"}",
                made.json().getJsonArray("contacts").get(0).toString());
    }

    @Test
    void aColombianMayBeNamedInOneField(Api api) {
        String json = """
                {"country":"CO","personType":"NATURAL","name":{"full":"Juan Pérez"},
                 "identities":[{"kind":"CC","value":"38.212.536"}],
                 "emails":["juan@ejemplo.co"],"phones":["3168125566"],"paymentMethods":["%s"]}""".formatted(Samples.method(api, "PSE", "CO"));
        Answer made = api.post(CUSTOMERS, json);
        assertEquals(201, made.status(), made::toString);
        assertEquals(
                "{\"full\":\"Juan Pérez\"}", made.json().getJsonObject("name").toString());
        assertEquals(
                "38212536",
                made.json().getJsonArray("identities").getJsonObject(0).getString("normalForm"));
    }

    @Test
    void whatIsTakenNamesWhoHasIt(Api api) {
        String rfc = Samples.rfc();
        String reference = Samples.reference();
        String id = api.post(CUSTOMERS, Samples.person(rfc, reference, Samples.method(api)))
                .json()
                .getString("id");
        Answer sameRfc = api.post(CUSTOMERS, Samples.person(rfc, Samples.reference(), Samples.method(api)));
        assertEquals(409, sameRfc.status());
        assertEquals("duplicate-identity", sameRfc.code());
        assertEquals(id, sameRfc.json().getString("customerId"));
        Answer sameReference = api.post(CUSTOMERS, Samples.person(Samples.rfc(), reference, Samples.method(api)));
        assertEquals(409, sameReference.status());
        assertEquals("reference-taken", sameReference.code());
        assertEquals(id, sameReference.json().getString("customerId"));
        for (int twice = 0; twice < 2; twice++) {
            Answer generic =
                    api.post(CUSTOMERS, Samples.person("XAXX010101000", Samples.reference(), Samples.method(api)));
            assertEquals(201, generic.status(), generic::toString);
        }
    }

    @Test
    void everyRefusalNamesItsField(Api api) {
        Answer answer = api.post(CUSTOMERS, """
                {"country":"MX","personType":"NATURAL","name":{"first":"Emma"},
                 "identities":[{"kind":"RFC","value":"GODE561331GR8"}],
                 "emails":["emma@ejemplo.mx, otra@ejemplo.mx"],"phones":["dos"],"paymentMethods":[]}""", "Accept-Language", "en");
        assertEquals(422, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("en", answer.header("Content-Language"));
        assertTrue(
                answer.errors()
                        .containsAll(List.of(
                                "name.last", "identities[0].value", "emails[0]", "phones[0]", "paymentMethods")),
                answer::toString);
    }

    @Test
    void aChangeNeedsTheVersionItStartsFrom(Api api) {
        JsonObject made = api.post(CUSTOMERS, Samples.person(Samples.rfc(), Samples.reference(), Samples.method(api)))
                .json();
        String path = CUSTOMERS + "/" + made.getString("id");
        String tag = "\"" + made.getInt("version") + "\"";
        String change =
                "{\"status\":\"INACTIVE\",\"address\":\"Av. Juárez 1\",\"name\":{\"middle\":\"Lucía\"},\"phones\":null}";
        assertEquals(428, api.patch(path, change).status());
        assertEquals(412, api.patch(path, change, "If-Match", "\"99\"").status());
        Answer changed = api.patch(path, change, "If-Match", tag);
        assertEquals(200, changed.status(), changed::toString);
        assertEquals("INACTIVE", changed.json().getString("status"));
        assertEquals("Emma Lucía Gómez Díaz", changed.json().getString("displayName"));
        assertEquals(List.of(), changed.json().getJsonArray("phones"));
        assertEquals(made.getJsonArray("identities"), changed.json().getJsonArray("identities"));
        assertEquals(412, api.patch(path, change, "If-Match", tag).status());
        assertFalse(changed.header("ETag").equals(tag));
    }

    @Test
    void thePersonTypeNeverChanges(Api api) {
        JsonObject made = api.post(CUSTOMERS, Samples.person(Samples.rfc(), Samples.reference(), Samples.method(api)))
                .json();
        Answer answer =
                api.patch(CUSTOMERS + "/" + made.getString("id"), "{\"personType\":\"LEGAL\"}", "If-Match", "*");
        assertEquals(422, answer.status(), answer::toString);
        assertEquals("person-type-fixed", answer.code());
        assertEquals(List.of("personType"), answer.errors());
    }

    @Test
    void theListIsPagedFilteredAndSorted(Api api) {
        String reference = Samples.reference();
        api.post(CUSTOMERS, Samples.person(Samples.rfc(), reference, Samples.method(api)));
        JsonObject found = api.get(CUSTOMERS + "?q=" + reference).json();
        assertEquals(1, found.getInt("total"), found::toString);
        JsonObject page = api.get(CUSTOMERS + "?country=MX&personType=NATURAL&status=ACTIVE&sort=-id&page=0&size=1")
                .json();
        assertEquals(1, page.getJsonArray("items").size());
        assertTrue(page.getInt("total") >= 1);
        assertEquals(0, api.get(CUSTOMERS + "?import=999999").json().getInt("total"));
        Answer wrong = api.get(CUSTOMERS + "?size=201&page=-1&sort=colour&status=GONE&personType=X&country=MEX");
        assertEquals(422, wrong.status());
        assertEquals(Set.of("size", "page", "sort", "status", "personType", "country"), Set.copyOf(wrong.errors()));
    }
}
