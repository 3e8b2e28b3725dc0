package io.padron.web.customers.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.padron.contacts.ContactPerson;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.IdentityView;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.PersonName;
import io.padron.payments.AssignedPaymentMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.web.rest.JsonDocument;
import io.padron.web.rest.ProblemException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFieldsTest {
    private static final String PERSON = """
            {"country":"mx","personType":"NATURAL","name":{"first":"Emma","last":"Gómez","secondLast":null},
             "identities":[{"kind":"RFC","value":"GODE561231GR8"}],"emails":["emma@ejemplo.mx",""],"phones":null,
             "reference":"A-1","contacts":[],"paymentMethods":["1"]}
            """;

    @Test
    void aCustomerIsReadAsSent() {
        NewCustomer customer = CustomerFields.readNewCustomer(readJson(PERSON));
        assertEquals(new CountryCode("MX"), customer.country());
        assertEquals(PersonName.ofParts("Emma", "", "Gómez", ""), customer.name());
        assertEquals(List.of(new NewIdentity("RFC", "GODE561231GR8")), customer.identities());
        assertEquals(List.of("emma@ejemplo.mx", ""), customer.emails());
        assertEquals(List.of(), customer.phones());
        assertEquals(List.of("1"), customer.paymentMethods());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | country personType",
                "{\"country\":\"MEX\",\"personType\":\"ALIEN\"} | country personType",
                "{\"country\":1,\"personType\":true} | country personType",
                "{\"country\":\"MX\",\"personType\":\"NATURAL\",\"nam\":{}} | nam",
                "{\"country\":\"MX\",\"personType\":\"NATURAL\",\"name\":\"Emma\"} | name",
                "{\"country\":\"MX\",\"personType\":\"NATURAL\",\"name\":{\"first\":1,\"frist\":\"x\"}} | name.first name.frist",
                "{\"country\":\"MX\",\"personType\":\"NATURAL\",\"emails\":\"x\",\"phones\":[55]} | emails phones[0]",
                "{\"country\":\"MX\",\"personType\":\"NATURAL\",\"identities\":[{\"kind\":\"RFC\"},7]} | identities[1]",
                "{\"country\":\"MX\",\"personType\":\"LEGAL\",\"contacts\":[{\"name\":{\"last\":[]}}]} | contacts[0].name.last",
                "{\"country\":\"MX\",\"personType\":\"LEGAL\",\"address\":\"a\\u0000b\"} | address",
                "{\"country\":\"MX\",\"personType\":\"LEGAL\",\"address\":\"a\\u2028b\"} | address",
                "{\"country\":\"MX\",\"personType\":\"LEGAL\",\"legalName\":\"a\\u0085b\",\"phones\":[\"5\\ufffd5\"]} | legalName phones[0]"
            })
    void whatHasTheWrongShapeIsNamedByItsPath(String sent, String fields) {
        List<Issue> issues = assertThrows(ProblemException.class, () -> CustomerFields.readNewCustomer(readJson(sent)))
                .problem()
                .issues();
        assertEquals(
                List.of(fields.split(" ")),
                issues.stream().map(Issue::field).distinct().sorted().toList());
    }

    @Test
    void limitsHoldBeforeAnyModuleSeesTheText() {
        String emails = "\"x\",".repeat(200) + "\"x\"";
        assertThrows(
                ProblemException.class,
                () -> CustomerFields.readNewCustomer(readJson(PERSON.replace("\"emma@ejemplo.mx\",\"\"", emails))));
        assertThrows(
                ProblemException.class,
                () -> CustomerFields.readNewCustomer(readJson(PERSON.replace("A-1", "A".repeat(3_000)))));
    }

    @Test
    void whatIsAnsweredMayBeSentAgain() {
        JsonObject shown = JsonDocument.of(CustomerDocument.of(createView(), Locale.ENGLISH))
                .asJsonObject();
        assertEquals(createView().toNewCustomer(), CustomerFields.readNewCustomer(shown));
    }

    @Test
    void anAnswerHasTheFieldsOfTheContract() {
        JsonObject shown = JsonDocument.of(CustomerDocument.of(createView(), Locale.ENGLISH))
                .asJsonObject();
        assertEquals(
                "{\"first\":\"Emma\",\"last\":\"Gómez\"}",
                shown.getJsonObject("name").toString());
        assertEquals(
                "[{\"id\":\"1\",\"label\":\"SPEI\",\"reference\":\"0017\"}]",
                shown.getJsonArray("paymentMethods").toString());
        assertEquals("2026-01-02T03:04:05Z", shown.getString("createdAt"));
        assertEquals("null", shown.get("import").toString());
        assertEquals("7", shown.getString("id"));
        assertEquals(3, shown.getInt("version"));
    }

    @Test
    void aPatchChangesWhatItNamesAndTakesOffWhatIsNull() {
        var change = CustomerPatch.of(createView(), Locale.ENGLISH)
                .apply(readJson("{\"status\":\"INACTIVE\",\"reference\":null,\"name\":{\"middle\":\"Lucía\"}}"));
        assertEquals(CustomerStatus.INACTIVE, change.status());
        assertEquals("", change.customer().reference());
        assertEquals(
                PersonName.ofParts("Emma", "Lucía", "Gómez", ""),
                change.customer().name());
        assertEquals(
                createView().toNewCustomer().identities(), change.customer().identities());
    }

    @Test
    void aPatchCannotChangeWhatPadronSets() {
        CustomerPatch patch = CustomerPatch.of(createView(), Locale.ENGLISH);
        List<Issue> issues = assertThrows(
                        ProblemException.class, () -> patch.apply(readJson("{\"id\":\"8\",\"version\":3}")))
                .problem()
                .issues();
        assertEquals(List.of("id"), issues.stream().map(Issue::field).toList());
    }

    private static CustomerView createView() {
        return new CustomerView(
                new CustomerId(7),
                new CountryCode("MX"),
                PersonType.NATURAL,
                "Emma Gómez",
                PersonName.ofParts("Emma", "", "Gómez", ""),
                "",
                List.of(new IdentityView("RFC", "gode561231gr8", "GODE561231GR8", "GODE561231GR8", List.of(), "1.0.0")),
                List.of("emma@ejemplo.mx"),
                List.of("5512345678"),
                "",
                "A-1",
                List.of(new ContactPerson(PersonName.ofParts("Ana", "", "Ruiz", ""), "ana@ejemplo.mx", "")),
                List.of(new AssignedPaymentMethod(new PaymentMethodId(1), "SPEI", "0017")),
                CustomerStatus.ACTIVE,
                Instant.parse("2026-01-02T03:04:05Z"),
                "admin",
                Optional.empty(),
                3);
    }

    private static JsonObject readJson(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
