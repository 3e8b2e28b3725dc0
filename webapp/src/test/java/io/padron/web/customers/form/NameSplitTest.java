package io.padron.web.customers.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.id.spi.NamePart;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSplitTest {

    private static final Set<NamePart> FOUR =
            Set.of(NamePart.FIRST, NamePart.MIDDLE, NamePart.LAST, NamePart.SECOND_LAST);

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
        Map<NamePart, String> parts = NameSplit.split(whole, FOUR);
        assertEquals(first, parts.get(NamePart.FIRST));
        assertEquals(middle, parts.get(NamePart.MIDDLE));
        assertEquals(last, parts.get(NamePart.LAST));
        assertEquals(secondLast, parts.get(NamePart.SECOND_LAST));
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
                Map.of(NamePart.FIRST, "Ana María", NamePart.LAST, "Torres Ruiz"),
                NameSplit.split("Ana María Torres Ruiz", Set.of(NamePart.FIRST, NamePart.LAST)));
        assertEquals(Map.of(NamePart.FULL, "Ana Torres"), NameSplit.split("Ana Torres", Set.of(NamePart.FULL)));
        assertEquals(Map.of(), NameSplit.split(" ", FOUR));
    }
}
