package io.padron.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/**
 * Builds RFC and CURP by the rules of the tax authority and the population registry, for names that need no special
 * rule. Sources: SAT, "Procedimiento para obtener la clave del RFC" (the check digit's table: anexo III); SEGOB,
 * "Instructivo Normativo para la Asignación de la Clave Única de Registro de Población".
 */
final class MexicanNumbers {

    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String RFC_ALPHABET = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ";
    private static final String CURP_ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    /** Without 0 and O. */
    private static final String HOMOCLAVE = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

    static final int HOMOCLAVES = HOMOCLAVE.length() * HOMOCLAVE.length();

    private static final String[] STATES = {
        "AS", "BC", "BS", "CC", "CL", "CM", "CS", "CH", "DF", "DG", "GT", "GR", "HG", "JC", "MC", "MN", "MS", "NT",
        "NL", "OC", "PL", "QT", "QR", "SP", "SL", "SR", "TC", "TS", "TL", "VZ", "YN", "ZS"
    };

    /**
     * Offensive words, from the lists of the tax authority and the population registry. An RFC replaces the fourth
     * letter by X, a CURP the second. A word on the registry's list only is also accepted unchanged in an RFC.
     */
    private static final Set<String> INCONVENIENT =
            Set.copyOf(List.of(("BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI"
                            + " COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA KOGE KOJO KULO LOCA LOCO MAME MAMO MEAR MEAS MEON"
                            + " MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN BACA BAKA COGI COLA FALO GETA"
                            + " GUEI JETA KAKO KOGI KOJA KOJE KOJI KOLA LILO LOKA LOKO MIAR MOKO MULO NACA NACO ORIN PIPI PITO"
                            + " POPO ROBA ROBE ROBO SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY")
                    .split(" ")));

    private MexicanNumbers() {}

    /** @param serial the number of the homoclave, below {@link #HOMOCLAVES} */
    static String createRfc(String letters, LocalDate date, int serial) {
        String start = letters
                + date.format(YYMMDD)
                + HOMOCLAVE.charAt(serial / HOMOCLAVE.length())
                + HOMOCLAVE.charAt(serial % HOMOCLAVE.length());
        return start + computeRfcCheckDigit(start);
    }

    static char computeRfcCheckDigit(String start) {
        String padded = start.length() == 11 ? " " + start : start;
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += characterValue(padded.charAt(i)) * (13 - i);
        }
        int rest = sum % 11;
        if (rest == 0) {
            return '0';
        }
        return rest == 1 ? 'A' : (char) ('0' + 11 - rest);
    }

    private static int characterValue(char c) {
        return c == ' ' ? 37 : c == 'Ñ' ? 38 : RFC_ALPHABET.indexOf(c);
    }

    /** Returns the four letters for a person with two surnames. */
    static String rfcLetters(NormalizedName name) {
        String letters = "" + name.last().charAt(0) + findVowelInside(name.last())
                + name.second().charAt(0) + name.given().charAt(0);
        return INCONVENIENT.contains(letters) ? letters.substring(0, 3) + "X" : letters;
    }

    /** @param serial determines the state and the character before the check digit */
    static String createCurp(NormalizedName name, LocalDate birth, int serial) {
        String letters = "" + name.last().charAt(0) + findVowelInside(name.last())
                + name.second().charAt(0) + name.given().charAt(0);
        String allowed = INCONVENIENT.contains(letters) ? letters.charAt(0) + "X" + letters.substring(2) : letters;
        String start = allowed.replace('Ñ', 'X')
                + birth.format(YYMMDD)
                + (name.woman() ? 'M' : 'H')
                + STATES[serial % STATES.length]
                + findConsonantInside(name.last())
                + findConsonantInside(name.second())
                + findConsonantInside(name.given())
                + serial / STATES.length % 10;
        return start + computeCurpCheckDigit(start);
    }

    static char computeCurpCheckDigit(String start) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CURP_ALPHABET.indexOf(start.charAt(i)) * (18 - i);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static char findVowelInside(String word) {
        return findInside(word, true);
    }

    private static char findConsonantInside(String word) {
        char consonant = findInside(word, false);
        return consonant == 'Ñ' ? 'X' : consonant;
    }

    private static char findInside(String word, boolean vowel) {
        for (int i = 1; i < word.length(); i++) {
            if (("AEIOU".indexOf(word.charAt(i)) >= 0) == vowel) {
                return word.charAt(i);
            }
        }
        return 'X';
    }

    /** The significant words of a name, in upper case without accents. */
    record NormalizedName(String given, String last, String second, boolean woman) {}
}
