package io.padron.web.customers.rest;

import io.padron.customers.CustomerChange;
import io.padron.customers.CustomerView;
import io.padron.kernel.Issue;
import io.padron.web.rest.JsonDocument;
import io.padron.web.rest.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Applies a JSON merge patch (RFC 7396) to a customer as REST shows it. */
final class CustomerPatch {
    private static final List<String> READ_ONLY = List.of("id", "displayName", "createdAt", "import", "version");

    private final JsonObject shown;

    private CustomerPatch(JsonObject shown) {
        this.shown = shown;
    }

    static CustomerPatch of(CustomerView customer, Locale language) {
        return new CustomerPatch(
                JsonDocument.of(CustomerDocument.of(customer, language)).asJsonObject());
    }

    /** Returns the whole changed customer; throws the 422 problem when a field has the wrong shape or is read-only. */
    CustomerChange apply(JsonObject patch) {
        List<Issue> readOnly = READ_ONLY.stream()
                .filter(patch::containsKey)
                .filter(name -> !Objects.equals(patch.get(name), shown.get(name)))
                .map(name -> Issue.error(name, "read-only-field", Problem.message("read-only-field")))
                .toList();
        if (!readOnly.isEmpty()) {
            throw Problem.invalid(readOnly).toException();
        }
        return CustomerFields.readChange(
                Json.createMergePatch(patch).apply(shown).asJsonObject());
    }
}
