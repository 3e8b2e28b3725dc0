package io.padron.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link ReferenceKey}, {@link SortKey} and {@link WordTokenizer}. */
class TextKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABC-1",
                "abc-1",
                "ABC\u20111",
                "ABC\u22121",
                "ABC–1",
                "ABC -1",
                "ABC - 1",
                "ＡＢＣ－１",
                "\u200BABC-1"
            })
    void oneReferenceHasOneKey(String written) {
        String key = ReferenceKey.of(PlainText.cleanText(written));
        assertEquals("abc-1", key);
        assertEquals(key, ReferenceKey.of(key));
    }

    @Test
    void referencesThatDifferStayApart() {
        assertNotEquals(ReferenceKey.of("00123"), ReferenceKey.of("123"));
        assertNotEquals(ReferenceKey.of("AB 1"), ReferenceKey.of("AB1"));
        assertNotEquals(ReferenceKey.of("PEÑA"), ReferenceKey.of("PENA"));
        assertEquals("peña straße", ReferenceKey.of("Peña STRAßE"));
        assertEquals("-5", ReferenceKey.of("-5"));
    }

    @Test
    void enyeSortsBetweenNAndO() {
        List<String> names = List.of("Nuzzi Ana", "Núñez Ana", "Nuo Ana", "Ñandú", "Nzinga", "Oca", "nun\u0303o");
        assertEquals(
                List.of("Núñez Ana", "nun\u0303o", "Nuo Ana", "Nuzzi Ana", "Nzinga", "Ñandú", "Oca"),
                names.stream()
                        .sorted(Comparator.comparing(name -> SortKey.of(name, 60)))
                        .toList());
        assertEquals("perez ana", SortKey.of("Pérez  ANA", 60));
        assertEquals("pen~", SortKey.of("Peña", 4));
    }

    @Test
    void aNameWithAnApostropheIsSplitInBothForms() {
        for (String name :
                Stream.of("'", "’", "´", "`").map("Ana D%sUnger"::formatted).toList()) {
            assertEquals(List.of("ana", "d", "unger", "dunger"), WordTokenizer.tokenizeName(name), name);
            assertEquals(List.of("ana", "dunger"), WordTokenizer.tokenizeQuery(name), name);
        }
        assertEquals(List.of("ana", "dunger"), WordTokenizer.tokenizeQuery("Ana Dunger"));
        assertEquals(List.of("los", "60", "sa"), WordTokenizer.tokenizeName("Los '60' S.A.".replace(".", "")));
    }
}
