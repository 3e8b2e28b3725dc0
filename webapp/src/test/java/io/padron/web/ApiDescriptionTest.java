package io.padron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.rest.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The OpenAPI document describes each shape exactly as the record that is written. */
class ApiDescriptionTest {

    @ParameterizedTest
    @CsvSource({
        "Problem,rest.ProblemDocument",
        "Issue,rest.ProblemDocument$IssueDocument",
        "Customer,customers.rest.CustomerDocument",
        "Name,customers.rest.CustomerDocument$NameDocument",
        "Contact,customers.rest.CustomerDocument$ContactDocument",
        "Identity,customers.rest.CustomerDocument$IdentityDocument",
        "Reason,customers.rest.CustomerDocument$DoubtDocument",
        "AssignedPaymentMethod,customers.rest.CustomerDocument$AssignedMethodDocument",
        "ImportSource,customers.rest.CustomerDocument$SourceDocument",
        "CustomerPage,customers.rest.CustomerPageDocument",
        "CustomerLine,customers.rest.CustomerPageDocument$CustomerLine",
        "PaymentMethod,payments.PaymentMethodDocument",
        "IdentityKind,identity.IdentityDocuments$KindDocument",
        "IdentityVerdict,identity.IdentityDocuments$VerdictDocument",
        "Reason,identity.IdentityDocuments$ReasonDocument",
        "Pack,identity.IdentityDocuments$PackDocument",
        "Import,imports.ImportDocument",
        "ImportError,imports.ImportDocument$FailureDocument",
        "ImportPage,imports.ImportDocument$ImportPageDocument",
        "ImportReceived,imports.ImportDocument$ReceivedDocument",
        "Action,customers.bulk.BulkUpdateDocument",
        "ActionFilter,customers.bulk.BulkUpdateDocument$FilterDocument",
        "ActionChange,customers.bulk.BulkUpdateDocument$ChangeDocument",
        "ActionPage,customers.bulk.BulkUpdateDocument$BulkUpdatePageDocument"
    })
    void everyMemberOfAnAnswerIsDescribed(String schema, String type) throws Exception {
        Set<String> written = Arrays.stream(
                        Class.forName("io.padron.web." + type).getRecordComponents())
                .map(component -> {
                    JsonDocument.JsonName jsonName = component.getAnnotation(JsonDocument.JsonName.class);
                    return jsonName == null ? component.getName() : jsonName.value();
                })
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                written,
                new TreeSet<>(readSchemas()
                        .getJsonObject(schema)
                        .getJsonObject("properties")
                        .keySet()));
    }

    @Test
    void everyReferenceLeadsToAShape() throws Exception {
        JsonObject schemas = readSchemas();
        Matcher references = Pattern.compile("#/components/schemas/(\\w+)").matcher(schemas.toString());
        while (references.find()) {
            assertTrue(schemas.containsKey(references.group(1)), references::group);
        }
    }

    private static JsonObject readSchemas() throws Exception {
        try (InputStream file =
                        Objects.requireNonNull(ApiDescriptionTest.class.getResourceAsStream("/META-INF/openapi.json"));
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject().getJsonObject("components").getJsonObject("schemas");
        }
    }
}
