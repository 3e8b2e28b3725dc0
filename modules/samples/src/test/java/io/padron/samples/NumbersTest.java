package io.padron.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.samples.MexicanNumbers.NormalizedName;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void check_digits_are_those_of_published_examples() {
        assertEquals('8', MexicanNumbers.computeRfcCheckDigit("GODE561231GR"));
        assertEquals('4', MexicanNumbers.computeCurpCheckDigit("HEGG560427MVZRRL0"));
        assertEquals(8, ColombianPerson.computeCheckDigit("900123456"));
        assertEquals(8, ColombianPerson.computeCheckDigit("1020304050"));
    }

    @Test
    void letters_come_from_the_name() {
        assertEquals("GODE", MexicanNumbers.rfcLetters(new NormalizedName("ERNESTO", "GOMEZ", "DIAZ", false)));
        assertEquals("PUTX", MexicanNumbers.rfcLetters(new NormalizedName("ANA", "PULIDO", "TORRES", true)));
        assertEquals("OIÑE", MexicanNumbers.rfcLetters(new NormalizedName("ELENA", "ORTIZ", "ÑANDU", true)));
    }

    @Test
    void a_curp_is_of_name_birth_sex_and_state() {
        assertEquals(
                "GOXE561231HASMXR0",
                MexicanNumbers.createCurp(
                                new NormalizedName("ERNESTO", "GOMEZ", "ÑAÑEZ", false), LocalDate.of(1956, 12, 31), 0)
                        .substring(0, 17));
    }

    @Test
    void a_sequence_never_gives_a_number_twice() {
        PermutedSequence permutedSequence = new PermutedSequence(100_003);
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 100_003; i++) {
            seen.add(permutedSequence.valueAt(i));
        }
        assertEquals(100_003, seen.size());
    }
}
