package io.padron.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "MUÑOZ PÉREZ, munoz perez",
        "Muñoz, munoz",
        "'  José \u00A0 Ángel ', jose angel",
        "Straße, straße",
        "Œuvre, œuvre",
        "Dvořák, dvorak",
        "½, 1⁄2",
        "'´a', a",
        "ΣΟΦΟΣ, σοφος",
        "'', ''"
    })
    void caseAccentsAndSpacesDoNotMatter(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void theFastAndTheSlowPathFoldAlike() {
        Random random = new Random(11);
        for (int times = 0; times < 20_000; times++) {
            StringBuilder name = new StringBuilder("a");
            for (int signs = random.nextInt(12); signs > 0; signs--) {
                name.append((char) (random.nextInt(4) == 0 ? ' ' : ' ' + random.nextInt(0x180 - ' ')));
            }
            // Two spaces force the slow path for the whole text.
            String folded = Folding.fold(name.toString());
            assertEquals(folded + " z", Folding.fold(name + "  z"), name.toString());
        }
    }
}
