package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract that outside scripts are written against, on the runnable JAR: all but imports. */
@ExtendWith(ApiServer.class)
class RestContractIT {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String METHODS = "/api/v1/payment-methods";
    private static final String CHECK = "/api/v1/identity/check";
    private static final String CONTACT = """
            [{"name":{"first":"Ana","last":"Ruiz"},"email":"ana@ejemplo.mx"}]""";

    @Test
    void beforeAPaymentMethodIsActiveNobodyIsRegistered(ApiServer.FirstAnswers first) {
        assertEquals(409, first.registration().status());
        assertEquals("no-payment-method", first.registration().code());
        assertEquals(409, first.upload().status());
        assertEquals("no-payment-method", first.upload().code());
    }

    @Test
    void aPaymentMethodIsActivatedWithItsSettings(Api api) {
        Answer made = api.post(METHODS, """
                {"type":"SPEI","country":"MX","label":"SPEI %s","settings":{"clabe":"012 180 00123456789 9"}}""".formatted(Samples.reference()));
        assertEquals(201, made.status(), made::toString);
        assertEquals("012180001234567899", made.json().getJsonObject("settings").getString("clabe"));
        assertTrue(made.header("Location").endsWith(METHODS + "/" + made.json().getString("id")));
        assertTrue(api.get(METHODS).list().contains(made.json()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"SPEI\",\"country\":\"MX\",\"label\":\"Mal\",\"settings\":{\"clabe\":\"012180001234567890\"}} | settings.clabe",
                "{\"type\":\"SPEI\",\"country\":\"MX\",\"label\":\"Mal\"} | settings.clabe",
                "{\"type\":\"PSE\",\"country\":\"MX\",\"label\":\"Mal\"} | type",
                "{\"type\":\"CASH\",\"country\":\"ZZ\",\"label\":\"Mal\"} | country",
                "{\"type\":\"CASH\",\"country\":\"MX\"} | label",
                "{\"type\":\"CASH\",\"label\":\"Mal\"} | country"
            })
    void aPaymentMethodThatMakesNoSenseIsRefusedAtItsField(String json, String field, Api api) {
        Answer answer = api.post(METHODS, json);
        assertEquals(422, answer.status(), answer::toString);
        assertEquals(List.of(field), answer.errors());
    }

    @ParameterizedTest
    @CsvSource({"PSE,CO", "WALLET,CO", "CARD,CO", "BANK_TRANSFER,MX", "CASH,MX", "CARD,MX", "DIRECT_DEBIT,MX"})
    void theTypesOfTheContractNeedNoSettings(String type, String country, Api api) {
        Answer made = api.post(METHODS, """
                {"type":"%s","country":"%s","label":"%s","settings":{}}""".formatted(type, country, type + Samples.reference()));
        assertEquals(201, made.status(), made::toString);
    }

    @Test
    void aPersonIsRegisteredAndShown(Api api) {
        String rfc = Samples.rfc();
        String reference = Samples.reference();
        Answer made = api.post(CUSTOMERS, Samples.person(rfc.toLowerCase(Locale.ROOT), reference, method(api)));
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
        Answer lacking = api.post(CUSTOMERS, Samples.company(rfc, method(api), "[]"));
        assertEquals(422, lacking.status(), lacking::toString);
        assertEquals(1, lacking.errors().size(), lacking::toString);
        assertTrue(lacking.errors().get(0).startsWith("contacts"), lacking::toString);
        Answer made = api.post(CUSTOMERS, Samples.company(rfc, method(api), CONTACT));
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
                 "emails":["juan@ejemplo.co"],"phones":["3168125566"],"paymentMethods":["%s"]}""".formatted(method(api, "PSE", "CO"));
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
        String id = api.post(CUSTOMERS, Samples.person(rfc, reference, method(api)))
                .json()
                .getString("id");
        Answer sameRfc = api.post(CUSTOMERS, Samples.person(rfc, Samples.reference(), method(api)));
        assertEquals(409, sameRfc.status());
        assertEquals("duplicate-identity", sameRfc.code());
        assertEquals(id, sameRfc.json().getString("customerId"));
        Answer sameReference = api.post(CUSTOMERS, Samples.person(Samples.rfc(), reference, method(api)));
        assertEquals(409, sameReference.status());
        assertEquals("reference-taken", sameReference.code());
        assertEquals(id, sameReference.json().getString("customerId"));
        for (int twice = 0; twice < 2; twice++) {
            Answer generic = api.post(CUSTOMERS, Samples.person("XAXX010101000", Samples.reference(), method(api)));
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
        JsonObject made = api.post(CUSTOMERS, Samples.person(Samples.rfc(), Samples.reference(), method(api)))
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
        JsonObject made = api.post(CUSTOMERS, Samples.person(Samples.rfc(), Samples.reference(), method(api)))
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
        api.post(CUSTOMERS, Samples.person(Samples.rfc(), reference, method(api)));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MX|RFC||gode-561231-gr8|ACCEPTED|GODE561231GR8|",
                "MX|RFC|NATURAL|GODE561231GR9|ACCEPTED_WITH_DOUBTS|GODE561231GR9|rfc-check-digit",
                "MX|RFC|LEGAL|GODE561231GR8|REJECTED||rfc-wrong-length",
                "MX|RFC||GODE561331GR8|REJECTED||rfc-impossible-date",
                "MX|CURP|NATURAL|GODE561231MDFMZM01|ACCEPTED|GODE561231MDFMZM01|",
                "MX|CURP|LEGAL|GODE561231MDFMZM01|REJECTED||kind-not-for-person-type",
                "CO|CC||38.212.536|ACCEPTED|38212536|",
                "CO|CC||12|REJECTED||cc-wrong-length",
                "CO|NIT|LEGAL|900123456|ACCEPTED|900123456-8|",
                "CO|nit|LEGAL|900.123.456-7|REJECTED||nit-check-digit",
                "CO|CODIGO_INTERNO||0042|ACCEPTED|0042|"
            })
    void aNumberIsJudged(
            String country, String kind, String type, String value, String verdict, String form, String code, Api api) {
        String personType = type == null ? "null" : "\"" + type + "\"";
        Answer answer = api.post(CHECK, """
                {"country":"%s","kind":"%s","personType":%s,"value":"%s"}""".formatted(country, kind, personType, value));
        assertEquals(200, answer.status(), answer::toString);
        JsonObject judged = answer.json();
        assertEquals(verdict, judged.getString("verdict"), judged::toString);
        assertEquals(form, judged.isNull("normalForm") ? null : judged.getString("normalForm"));
        List<String> codes = judged.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                .map(reason -> reason.getString("code"))
                .toList();
        assertEquals(code == null ? List.of() : List.of(code), codes);
    }

    @Test
    void unknownCountriesAndKindsAreInvalid(Api api) {
        Answer kind = api.post(CHECK, "{\"country\":\"MX\",\"kind\":\"NIT\",\"value\":\"1\"}");
        assertEquals(422, kind.status());
        assertEquals(List.of("kind"), kind.errors());
        Answer country = api.post(CHECK, "{\"country\":\"ZZ\",\"kind\":\"NIT\",\"value\":\"1\"}");
        assertEquals(422, country.status());
        assertEquals(List.of("country"), country.errors());
        assertEquals(422, api.get("/api/v1/identity/kinds").status());
        assertEquals(422, api.get("/api/v1/identity/kinds?country=ZZ").status());
        assertEquals(
                "RFC",
                api.get("/api/v1/identity/kinds?country=mx")
                        .list()
                        .getJsonObject(0)
                        .getString("code"));
    }

    @Test
    void brokenPacksAreReportedAndTheOthersServe(Api api) {
        List<JsonObject> packs = api.get("/api/v1/identity/packs").list().getValuesAs(JsonObject.class);
        assertEquals(
                Set.of("CO ACTIVE", "MX ACTIVE", " QUARANTINED"),
                Set.copyOf(packs.stream()
                        .map(pack -> pack.getString("country") + " " + pack.getString("state"))
                        .toList()));
        assertEquals(4, packs.size());
        assertTrue(packs.stream()
                .anyMatch(pack -> !pack.isNull("error")
                        && pack.getString("error").startsWith("lacking.jar")
                        && pack.getString("error").contains("org.example.MissingPack")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/api/v1/customers/999999999||404",
                "GET|/api/v1/customers/x||404",
                "GET|/api/v1/imports/999999999||404",
                "POST|/api/v1/imports/999999999/load||404",
                "GET|/api/v1/imports/templates/ZZ/NATURAL.csv||404",
                "GET|/api/v1/imports/templates/MX/ALIEN.xlsx||404",
                "GET|/api/v1/nothing||404",
                "DELETE|/api/v1/customers||405",
                "PUT|/api/v1/customers/1||405",
                "POST|/api/v1/customers|text/plain|415",
                "POST|/api/v1/imports?country=MX&personType=NATURAL|application/json|415",
                "POST|/api/v1/imports?country=MX&personType=NATURAL|application/octet-stream|415",
                "POST|/api/v1/customers|application/json|400",
                "PATCH|/api/v1/customers/1|text/plain|415"
            })
    void everyErrorIsAProblemDocument(String method, String path, String type, int status, Api api) {
        String[] headers = type == null ? new String[0] : new String[] {"Content-Type", type};
        Answer answer = api.send(method, path, Optional.ofNullable(type).map(any -> "{"), headers);
        assertEquals(status, answer.status(), answer::toString);
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals(status, answer.json().getInt("status"));
        assertFalse(answer.code().isEmpty());
    }

    @Test
    void aBodyThatIsTooLargeIsRefused(Api api) {
        Answer answer = api.post(CUSTOMERS, "{\"country\":\"" + "x".repeat(8 << 20) + "\"}");
        assertEquals(413, answer.status());
    }

    private static String method(Api api) {
        return method(api, "CASH", "MX");
    }

    private static String method(Api api, String type, String country) {
        return api.get(METHODS).list().getValuesAs(JsonObject.class).stream()
                .filter(method -> method.getString("country").equals(country))
                .map(method -> method.getString("id"))
                .findFirst()
                .orElseGet(() -> api.post(METHODS, """
                                {"type":"%s","country":"%s","label":"%s"}""".formatted(type, country, type + Samples.reference()))
                        .json()
                        .getString("id"));
    }
}
