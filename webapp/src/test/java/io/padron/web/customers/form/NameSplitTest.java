package io.padron.web.customers.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.identity.FormView.Part;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSplitTest {

    private static final Set<Part> FOUR = Set.of(Part.FIRST, Part.MIDDLE, Part.LAST, Part.SECOND_LAST);

    @ParameterizedTest
    @CsvSource({
        "Ana, Ana, , , ",
        "Ana Torres, Ana, , Torres, ",
        "Ana Torres Ruiz, Ana, , Torres, Ruiz",
        "Ana María Torres Ruiz, Ana, María, Torres, Ruiz",
        "  Ana   María de la Luz Torres Ruiz , Ana, María de la Luz, Torres, Ruiz",
        "Juana de la Cruz, Juana, , de la Cruz, ",
        "Juan de la O de la, Juan, , de la O, de la",
    })
    void wordsKeepTheirOrderAndNoneIsLost(String whole, String first, String middle, String last, String secondLast) {
        Map<Part, String> parts = NameSplit.split(whole, FOUR);
        assertEquals(first, parts.get(Part.FIRST));
        assertEquals(middle, parts.get(Part.MIDDLE));
        assertEquals(last, parts.get(Part.LAST));
        assertEquals(secondLast, parts.get(Part.SECOND_LAST));
        assertEquals(
                whole.strip().replaceAll(" +", " "),
                parts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void partsThatAreNotAskedForGoToTheirNeighbours() {
        assertEquals(
                Map.of(Part.FIRST, "Ana María", Part.LAST, "Torres Ruiz"),
                NameSplit.split("Ana María Torres Ruiz", Set.of(Part.FIRST, Part.LAST)));
        assertEquals(Map.of(Part.FULL, "Ana Torres"), NameSplit.split("Ana Torres", Set.of(Part.FULL)));
        assertEquals(Map.of(), NameSplit.split(" ", FOUR));
    }
}
