package io.padron.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @ParameterizedTest
    @CsvSource({
        "JosÃ©, UTF-8, windows-1252, José",
        "NÃºÃ±ez, UTF-8, windows-1252, Núñez",
        "RÃ­os, UTF-8, windows-1252, Ríos",
        "O’Neilâ€™s, '', '', ''",
        "Joseï¿½, '', '', ''",
        "Jos├®, UTF-8, IBM850, José",
        "Mu√±oz, UTF-8, x-MacRoman, Muñoz",
        "Tel‚fono, IBM850, windows-1252, Teléfono",
        "Jos‚, IBM850, windows-1252, José",
        "Mu¤oz, IBM850, windows-1252, Muñoz",
        "Garc¡a, IBM850, windows-1252, García",
        "Garc\u00C3\u00ADa, UTF-8, windows-1252, García"
    })
    void textReadInAnotherEncodingIsFound(String text, String written, String read, String right) {
        assertTrue(Mojibake.indexIn(text) >= 0, text);
        if (!written.isEmpty()) {
            assertEquals(text, new String(right.getBytes(Charset.forName(written)), Charset.forName(read)));
            assertTrue(Mojibake.indexIn(PlainText.cleanText(text)) >= 0, "tidy " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "José Núñez Ibáñez",
                "SÃO PAULO",
                "São Paulo",
                "Ângela Âncora",
                "CAFÉ “LA ÑAPA” S.A.",
                "D’Angelo–Peña",
                "O´Farrill",
                "Mª José",
                "Nº 5, 3º B",
                "Col·legi Sant Jordi",
                "Åsa Öberg",
                "ÄRZTE",
                "Łukasz Żółć",
                "Marca® Registrada™",
                "Peña & Hijos, 50% ¡Ya!",
                "Straße",
                "François Lefèvre",
                "Ætna",
                "Wörthersee – Süd",
                "Дмитрий",
                "田中",
                "👩‍🌾"
            })
    void namesOfManyLanguagesAreNotSuspected(String text) {
        assertEquals(-1, Mojibake.indexIn(text), text);
    }

    @Test
    void theOriginalTextIsRepaired() {
        assertEquals(Optional.of("José Núñez"), Mojibake.repairText("JosÃ© NÃºÃ±ez"));
        assertEquals(Optional.empty(), Mojibake.repairText("José"));
        assertEquals(Optional.empty(), Mojibake.repairText("Jose"));
        String twice = new String("Ríos".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertEquals(Optional.of("Ríos"), Mojibake.repairText(twice));
    }
}
