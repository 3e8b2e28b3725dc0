package io.padron.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.ApiClient.ApiResponse;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract for scripts, on the runnable JAR: all but customers and imports. */
@ExtendWith(ApiServerExtension.class)
class RestContractIT {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String METHODS = "/api/v1/payment-methods";
    private static final String CHECK = "/api/v1/identity/check";

    @Test
    void beforeAPaymentMethodIsActiveNoCustomerIsRegistered(ApiServerExtension.FirstResponses first) {
        assertEquals(409, first.registration().status());
        assertEquals("no-payment-method", first.registration().code());
        assertEquals(409, first.upload().status());
        assertEquals("no-payment-method", first.upload().code());
    }

    @Test
    void aPaymentMethodIsActivatedWithItsSettings(ApiClient apiClient) {
        ApiResponse made = apiClient.post(METHODS, """
                {"type":"SPEI","country":"MX","label":"SPEI %s","settings":{"clabe":"012 180 00123456789 9"}}""".formatted(SampleCustomerJson.createReference()));
        assertEquals(201, made.status(), made::toString);
        assertEquals("012180001234567899", made.json().getJsonObject("settings").getString("clabe"));
        assertTrue(made.header("Location").endsWith(METHODS + "/" + made.json().getString("id")));
        assertTrue(apiClient.get(METHODS).list().contains(made.json()));
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
    void aPaymentMethodThatMakesNoSenseIsRefusedAtItsField(String json, String field, ApiClient apiClient) {
        ApiResponse apiResponse = apiClient.post(METHODS, json);
        assertEquals(422, apiResponse.status(), apiResponse::toString);
        assertEquals(List.of(field), apiResponse.errors());
    }

    @Test
    void cashAtAColombianAgencyHasItsConvenio(ApiClient apiClient) {
        String method = """
                {"type":"CASH_AGENCY","country":"CO","label":"%s","settings":{"agreement":"%s"}}""";
        ApiResponse none =
                apiClient.post(METHODS, method.formatted("Efecty" + SampleCustomerJson.createReference(), ""));
        assertEquals(List.of("settings.agreement"), none.errors(), none::toString);
        ApiResponse wrong =
                apiClient.post(METHODS, method.formatted("Efecty" + SampleCustomerJson.createReference(), "ABC"));
        assertEquals(List.of("settings.agreement"), wrong.errors(), wrong::toString);
        ApiResponse made =
                apiClient.post(METHODS, method.formatted("Efecty" + SampleCustomerJson.createReference(), "123 456"));
        assertEquals(201, made.status(), made::toString);
        assertEquals("123456", made.json().getJsonObject("settings").getString("agreement"));
        assertEquals(
                201,
                apiClient
                        .post(METHODS, """
                {"type":"CASH","country":"CO","label":"%s","settings":{}}""".formatted("Caja" + SampleCustomerJson.createReference()))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({"PSE,CO", "WALLET,CO", "CARD,CO", "BANK_TRANSFER,MX", "CASH,MX", "CARD,MX", "DIRECT_DEBIT,MX"})
    void theTypesOfTheContractNeedNoSettings(String type, String country, ApiClient apiClient) {
        ApiResponse made =
                apiClient.post(METHODS, """
                {"type":"%s","country":"%s","label":"%s","settings":{}}""".formatted(type, country, type + SampleCustomerJson.createReference()));
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
    void aNumberIsChecked(
            String country,
            String kind,
            String type,
            String value,
            String verdict,
            String form,
            String code,
            ApiClient apiClient) {
        String personType = type == null ? "null" : "\"" + type + "\"";
        ApiResponse apiResponse = apiClient.post(CHECK, """
                {"country":"%s","kind":"%s","personType":%s,"value":"%s"}""".formatted(country, kind, personType, value));
        assertEquals(200, apiResponse.status(), apiResponse::toString);
        JsonObject judged = apiResponse.json();
        assertEquals(verdict, judged.getString("verdict"), judged::toString);
        assertEquals(form, judged.isNull("normalForm") ? null : judged.getString("normalForm"));
        List<String> codes = judged.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                .map(reason -> reason.getString("code"))
                .toList();
        assertEquals(code == null ? List.of() : List.of(code), codes);
    }

    @Test
    void unknownCountriesAndKindsAreInvalid(ApiClient apiClient) {
        ApiResponse kind = apiClient.post(CHECK, "{\"country\":\"MX\",\"kind\":\"NIT\",\"value\":\"1\"}");
        assertEquals(422, kind.status());
        assertEquals(List.of("kind"), kind.errors());
        ApiResponse country = apiClient.post(CHECK, "{\"country\":\"ZZ\",\"kind\":\"NIT\",\"value\":\"1\"}");
        assertEquals(422, country.status());
        assertEquals(List.of("country"), country.errors());
        assertEquals(422, apiClient.get("/api/v1/identity/kinds").status());
        assertEquals(422, apiClient.get("/api/v1/identity/kinds?country=ZZ").status());
        assertEquals(
                "RFC",
                apiClient
                        .get("/api/v1/identity/kinds?country=mx")
                        .list()
                        .getJsonObject(0)
                        .getString("code"));
    }

    @Test
    void brokenPacksAreReportedAndTheOthersServe(ApiClient apiClient) {
        List<JsonObject> packs = apiClient.get("/api/v1/identity/packs").list().getValuesAs(JsonObject.class);
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
    void everyErrorIsAProblemDocument(String method, String path, String type, int status, ApiClient apiClient) {
        String[] headers = type == null ? new String[0] : new String[] {"Content-Type", type};
        ApiResponse apiResponse =
                apiClient.sendRequest(method, path, Optional.ofNullable(type).map(any -> "{"), headers);
        assertEquals(status, apiResponse.status(), apiResponse::toString);
        assertEquals("application/problem+json", apiResponse.header("Content-Type"));
        assertEquals(status, apiResponse.json().getInt("status"));
        assertFalse(apiResponse.code().isEmpty());
    }

    @Test
    void aBodyThatIsTooLargeIsRefused(ApiClient apiClient) {
        ApiResponse apiResponse = apiClient.post(CUSTOMERS, "{\"country\":\"" + "x".repeat(8 << 20) + "\"}");
        assertEquals(413, apiResponse.status());
    }
}
