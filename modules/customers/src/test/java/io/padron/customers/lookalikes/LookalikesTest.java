package io.padron.customers.lookalikes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.Entered;
import io.padron.customers.lookalikes.Lookalike.Why;
import io.padron.customers.register.CustomersOn;
import io.padron.kernel.PersonName;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookalikesTest {

    @ParameterizedTest
    @EnumSource
    void tellsWhatBothHaveInCommon(TestDatabase database) {
        try (CustomersOn on = CustomersOn.withMethods(database)) {
            on.registered(Entered.person("Juana", "Hernández", "T-1")
                    .emails("jh@casa.mx")
                    .phones("5512345678"));
            on.registered(Entered.person("Eva", "Gil", "T-2").emails("eva@casa.mx"));
            assertEquals(
                    List.of("1 [NAME]"),
                    told(on, Entered.person("JUANA", "hernandes", "").emails("otra@casa.mx")));
            assertEquals(List.of("1 [IDENTITY]"), told(on, Entered.person("Leo", "Paz", "T-1")));
            assertEquals(
                    List.of("2 [EMAIL, NAME]", "1 [PHONE]"),
                    told(
                            on,
                            Entered.person("Gil", "Eva", "")
                                    .emails("eva@casa.mx")
                                    .phones("55 1234 5678")));
            assertEquals(List.of(), told(on, Entered.person("", "", "").emails()));
            assertEquals(
                    List.of(), told(on, Entered.person("Juan", "Hernán", "").emails("\u0000")));
        }
    }

    private static List<String> told(CustomersOn on, Entered entered) {
        return on.lookalikes.of(entered.customer()).stream()
                .map(one -> one.id() + " " + new TreeSet<Why>(one.why()))
                .toList();
    }

    @Test
    void namesAreAlikeWhateverTheOrderOfTheirWordsAndOneSignInSeven() {
        assertTrue(new NameLikeness("Pérez López, Juana").isLike("juana lopez perez"));
        assertTrue(new NameLikeness("Juana Hernandes").isLike("Juana Hernández"));
        assertFalse(new NameLikeness("José Paz").isLike("Josefa Paz"));
        assertFalse(new NameLikeness(PersonName.NONE.display()).isLike("Ana"));
    }
}
