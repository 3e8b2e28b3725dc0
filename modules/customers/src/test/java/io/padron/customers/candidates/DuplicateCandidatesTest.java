package io.padron.customers.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.NewCustomerBuilder;
import io.padron.customers.candidates.DuplicateCandidate.MatchedField;
import io.padron.customers.register.CustomersOn;
import io.padron.kernel.PersonName;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DuplicateCandidatesTest {

    @ParameterizedTest
    @EnumSource
    void namesTheMatchedFields(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            on.registerCustomer(NewCustomerBuilder.person("Juana", "Hernández", "T-1")
                    .emails("jh@casa.mx")
                    .phones("5512345678"));
            on.registerCustomer(NewCustomerBuilder.person("Eva", "Gil", "T-2").emails("eva@casa.mx"));
            assertEquals(
                    List.of("1 [NAME]"),
                    describeCandidates(
                            on,
                            NewCustomerBuilder.person("JUANA", "hernandes", "").emails("otra@casa.mx")));
            assertEquals(
                    List.of("1 [IDENTITY]"), describeCandidates(on, NewCustomerBuilder.person("Leo", "Paz", "T-1")));
            assertEquals(
                    List.of("2 [EMAIL, NAME]", "1 [PHONE]"),
                    describeCandidates(
                            on,
                            NewCustomerBuilder.person("Gil", "Eva", "")
                                    .emails("eva@casa.mx")
                                    .phones("55 1234 5678")));
            assertEquals(
                    List.of(),
                    describeCandidates(on, NewCustomerBuilder.person("", "", "").emails()));
            assertEquals(
                    List.of(),
                    describeCandidates(
                            on, NewCustomerBuilder.person("Juan", "Hernán", "").emails("\u0000")));
        }
    }

    private static List<String> describeCandidates(CustomersOn on, NewCustomerBuilder newCustomerBuilder) {
        return on.duplicateCandidates.findCandidates(newCustomerBuilder.customer()).stream()
                .map(one -> one.id() + " " + new TreeSet<MatchedField>(one.matches()))
                .toList();
    }

    @Test
    void namesAreAlikeWhateverTheOrderOfTheirWordsAndOneSignInSeven() {
        assertTrue(new NameSimilarity("Pérez López, Juana").isSimilar("juana lopez perez"));
        assertTrue(new NameSimilarity("Juana Hernandes").isSimilar("Juana Hernández"));
        assertFalse(new NameSimilarity("José Paz").isSimilar("Josefa Paz"));
        assertFalse(new NameSimilarity(PersonName.NONE.displayName()).isSimilar("Ana"));
    }
}
