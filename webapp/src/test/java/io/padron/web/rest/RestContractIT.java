package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.Api.Answer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract that outside scripts are written against, on the runnable JAR: all but customers and imports. */
@ExtendWith(ApiServer.class)
class RestContractIT {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String METHODS = "/api/v1/payment-methods";
    private static final String CHECK = "/api/v1/identity/check";

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

    @Test
    void cashAtAColombianAgencyHasItsConvenio(Api api) {
        String method = """
                {"type":"CASH_AGENCY","country":"CO","label":"%s","settings":{"agreement":"%s"}}""";
        Answer none = api.post(METHODS, method.formatted("Efecty" + Samples.reference(), ""));
        assertEquals(List.of("settings.agreement"), none.errors(), none::toString);
        Answer wrong = api.post(METHODS, method.formatted("Efecty" + Samples.reference(), "ABC"));
        assertEquals(List.of("settings.agreement"), wrong.errors(), wrong::toString);
        Answer made = api.post(METHODS, method.formatted("Efecty" + Samples.reference(), "123 456"));
        assertEquals(201, made.status(), made::toString);
        assertEquals("123456", made.json().getJsonObject("settings").getString("agreement"));
        assertEquals(
                201,
                api.post(METHODS, """
                {"type":"CASH","country":"CO","label":"%s","settings":{}}""".formatted("Caja" + Samples.reference())).status());
    }

    @ParameterizedTest
    @CsvSource({"PSE,CO", "WALLET,CO", "CARD,CO", "BANK_TRANSFER,MX", "CASH,MX", "CARD,MX", "DIRECT_DEBIT,MX"})
    void theTypesOfTheContractNeedNoSettings(String type, String country, Api api) {
        Answer made = api.post(METHODS, """
                {"type":"%s","country":"%s","label":"%s","settings":{}}""".formatted(type, country, type + Samples.reference()));
        assertEquals(201, made.status(), made::toString);
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
}
