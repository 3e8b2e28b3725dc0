package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract for scripts about customers, on the runnable JAR. */
@ExtendWith(ApiServerExtension.class)
class RestCustomersIT {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String CONTACT = """
            [{"name":{"first":"Ana","last":"Ruiz"},"email":"ana@ejemplo.mx"}]""";

    @Test
    void aPersonIsRegisteredAndShown(ApiClient apiClient) {
        String rfc = SampleCustomerJson.createRfc();
        String reference = SampleCustomerJson.createReference();
        ApiResponse made = apiClient.post(
                CUSTOMERS,
                SampleCustomerJson.createPerson(
                        rfc.toLowerCase(Locale.ROOT),
                        reference,
                        SampleCustomerJson.findOrCreatePaymentMethod(apiClient)));
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
        ApiResponse shown = apiClient.get(path);
        assertEquals(customer, shown.json());
        assertEquals("\"" + customer.getInt("version") + "\"", shown.header("ETag"));
        assertEquals(
                304, apiClient.get(path, "If-None-Match", shown.header("ETag")).status());
    }

    @Test
    void aCompanyNeedsAContact(ApiClient apiClient) {
        String rfc = "CPN050217K36";
        ApiResponse lacking = apiClient.post(
                CUSTOMERS,
                SampleCustomerJson.createCompany(rfc, SampleCustomerJson.findOrCreatePaymentMethod(apiClient), "[]"));
        assertEquals(422, lacking.status(), lacking::toString);
        assertEquals(1, lacking.errors().size(), lacking::toString);
        assertTrue(lacking.errors().get(0).startsWith("contacts"), lacking::toString);
        ApiResponse made = apiClient.post(
                CUSTOMERS,
                SampleCustomerJson.createCompany(
                        rfc, SampleCustomerJson.findOrCreatePaymentMethod(apiClient), CONTACT));
        assertEquals(201, made.status(), made::toString);
        assertEquals(JsonValue.NULL, made.json().get("name"));
        assertEquals(
                "{\"name\":{\"first\":\"Ana\",\"last\":\"Ruiz\"},\"email\":\"ana@ejemplo.mx\"}",
                made.json().getJsonArray("contacts").get(0).toString());
    }

    @Test
    void aColombianMayBeNamedInOneField(ApiClient apiClient) {
        String json = """
                {"country":"CO","personType":"NATURAL","name":{"full":"Juan Pérez"},
                 "identities":[{"kind":"CC","value":"38.212.536"}],
                 "emails":["juan@ejemplo.co"],"phones":["3168125566"],"paymentMethods":["%s"]}""".formatted(SampleCustomerJson.findOrCreatePaymentMethod(apiClient, "PSE", "CO"));
        ApiResponse made = apiClient.post(CUSTOMERS, json);
        assertEquals(201, made.status(), made::toString);
        assertEquals(
                "{\"full\":\"Juan Pérez\"}", made.json().getJsonObject("name").toString());
        assertEquals(
                "38212536",
                made.json().getJsonArray("identities").getJsonObject(0).getString("normalForm"));
    }

    @Test
    void whatIsTakenNamesWhoHasIt(ApiClient apiClient) {
        String rfc = SampleCustomerJson.createRfc();
        String reference = SampleCustomerJson.createReference();
        String id = apiClient
                .post(
                        CUSTOMERS,
                        SampleCustomerJson.createPerson(
                                rfc, reference, SampleCustomerJson.findOrCreatePaymentMethod(apiClient)))
                .json()
                .getString("id");
        ApiResponse sameRfc = apiClient.post(
                CUSTOMERS,
                SampleCustomerJson.createPerson(
                        rfc,
                        SampleCustomerJson.createReference(),
                        SampleCustomerJson.findOrCreatePaymentMethod(apiClient)));
        assertEquals(409, sameRfc.status());
        assertEquals("duplicate-identity", sameRfc.code());
        assertEquals(id, sameRfc.json().getString("customerId"));
        ApiResponse sameReference = apiClient.post(
                CUSTOMERS,
                SampleCustomerJson.createPerson(
                        SampleCustomerJson.createRfc(),
                        reference,
                        SampleCustomerJson.findOrCreatePaymentMethod(apiClient)));
        assertEquals(409, sameReference.status());
        assertEquals("reference-taken", sameReference.code());
        assertEquals(id, sameReference.json().getString("customerId"));
        for (int twice = 0; twice < 2; twice++) {
            ApiResponse generic = apiClient.post(
                    CUSTOMERS,
                    SampleCustomerJson.createPerson(
                            "XAXX010101000",
                            SampleCustomerJson.createReference(),
                            SampleCustomerJson.findOrCreatePaymentMethod(apiClient)));
            assertEquals(201, generic.status(), generic::toString);
        }
    }

    @Test
    void everyRefusalNamesItsField(ApiClient apiClient) {
        ApiResponse apiResponse = apiClient.post(CUSTOMERS, """
                {"country":"MX","personType":"NATURAL","name":{"first":"Emma"},
                 "identities":[{"kind":"RFC","value":"GODE561331GR8"}],
                 "emails":["emma@ejemplo.mx, otra@ejemplo.mx"],"phones":["dos"],"paymentMethods":[]}""", "Accept-Language", "en");
        assertEquals(422, apiResponse.status());
        assertEquals("application/problem+json", apiResponse.header("Content-Type"));
        assertEquals("en", apiResponse.header("Content-Language"));
        assertTrue(
                apiResponse
                        .errors()
                        .containsAll(List.of(
                                "name.last", "identities[0].value", "emails[0]", "phones[0]", "paymentMethods")),
                apiResponse::toString);
    }

    @Test
    void aChangeNeedsTheVersionItStartsFrom(ApiClient apiClient) {
        JsonObject made = apiClient
                .post(
                        CUSTOMERS,
                        SampleCustomerJson.createPerson(
                                SampleCustomerJson.createRfc(),
                                SampleCustomerJson.createReference(),
                                SampleCustomerJson.findOrCreatePaymentMethod(apiClient)))
                .json();
        String path = CUSTOMERS + "/" + made.getString("id");
        String tag = "\"" + made.getInt("version") + "\"";
        String change =
                "{\"status\":\"INACTIVE\",\"address\":\"Av. Juárez 1\",\"name\":{\"middle\":\"Lucía\"},\"phones\":null}";
        assertEquals(428, apiClient.patch(path, change).status());
        assertEquals(412, apiClient.patch(path, change, "If-Match", "\"99\"").status());
        ApiResponse changed = apiClient.patch(path, change, "If-Match", tag);
        assertEquals(200, changed.status(), changed::toString);
        assertEquals("INACTIVE", changed.json().getString("status"));
        assertEquals("Emma Lucía Gómez Díaz", changed.json().getString("displayName"));
        assertEquals(List.of(), changed.json().getJsonArray("phones"));
        assertEquals(made.getJsonArray("identities"), changed.json().getJsonArray("identities"));
        assertEquals(412, apiClient.patch(path, change, "If-Match", tag).status());
        assertFalse(changed.header("ETag").equals(tag));
    }

    @Test
    void thePersonTypeNeverChanges(ApiClient apiClient) {
        JsonObject made = apiClient
                .post(
                        CUSTOMERS,
                        SampleCustomerJson.createPerson(
                                SampleCustomerJson.createRfc(),
                                SampleCustomerJson.createReference(),
                                SampleCustomerJson.findOrCreatePaymentMethod(apiClient)))
                .json();
        ApiResponse apiResponse =
                apiClient.patch(CUSTOMERS + "/" + made.getString("id"), "{\"personType\":\"LEGAL\"}", "If-Match", "*");
        assertEquals(422, apiResponse.status(), apiResponse::toString);
        assertEquals("person-type-fixed", apiResponse.code());
        assertEquals(List.of("personType"), apiResponse.errors());
    }

    @Test
    void theListIsPagedFilteredAndSorted(ApiClient apiClient) {
        String reference = SampleCustomerJson.createReference();
        apiClient.post(
                CUSTOMERS,
                SampleCustomerJson.createPerson(
                        SampleCustomerJson.createRfc(),
                        reference,
                        SampleCustomerJson.findOrCreatePaymentMethod(apiClient)));
        JsonObject found = apiClient.get(CUSTOMERS + "?q=" + reference).json();
        assertEquals(1, found.getInt("total"), found::toString);
        JsonObject page = apiClient
                .get(CUSTOMERS + "?country=MX&personType=NATURAL&status=ACTIVE&sort=-id&page=0&size=1")
                .json();
        assertEquals(1, page.getJsonArray("items").size());
        assertTrue(page.getInt("total") >= 1);
        assertEquals(0, apiClient.get(CUSTOMERS + "?import=999999").json().getInt("total"));
        ApiResponse wrong =
                apiClient.get(CUSTOMERS + "?size=201&page=-1&sort=colour&status=GONE&personType=X&country=MEX");
        assertEquals(422, wrong.status());
        assertEquals(Set.of("size", "page", "sort", "status", "personType", "country"), Set.copyOf(wrong.errors()));
    }
}
