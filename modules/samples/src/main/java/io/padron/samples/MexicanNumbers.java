package io.padron.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

/**
 * RFC and CURP as the tax authority and the population registry put them together, for names without oddities. Sources:
 * SAT, "Procedimiento para obtener la clave del RFC" (the check digit's table: anexo III); SEGOB, "Instructivo Normativo
 * para la Asignación de la Clave Única de Registro de Población".
 */
final class MexicanNumbers {

    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String RFC_ALPHABET = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ";
    private static final String CURP_ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";

    /** Neither 0 nor O are used. */
    private static final String HOMOCLAVE = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

    static final int HOMOCLAVES = HOMOCLAVE.length() * HOMOCLAVE.length();

    private static final String[] STATES = {
        "AS", "BC", "BS", "CC", "CL", "CM", "CS", "CH", "DF", "DG", "GT", "GR", "HG", "JC", "MC", "MN", "MS", "NT",
        "NL", "OC", "PL", "QT", "QR", "SP", "SL", "SR", "TC", "TS", "TL", "VZ", "YN", "ZS"
    };

    /**
     * Four letters that nobody should have to carry: the tax authority's and the population registry's lists as one. The
     * RFC ends them in X, the CURP has X second; what only the registry lists passes in an RFC either way.
     */
    private static final Set<String> INCONVENIENT =
            Set.copyOf(List.of(("BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI"
                            + " COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA KOGE KOJO KULO LOCA LOCO MAME MAMO MEAR MEAS MEON"
                            + " MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN BACA BAKA COGI COLA FALO GETA"
                            + " GUEI JETA KAKO KOGI KOJA KOJE KOJI KOLA LILO LOKA LOKO MIAR MOKO MULO NACA NACO ORIN PIPI PITO"
                            + " POPO ROBA ROBE ROBO SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY")
                    .split(" ")));

    private MexicanNumbers() {}

    /** @param serial below {@link #HOMOCLAVES}; the number's homoclave */
    static String rfc(String letters, LocalDate date, int serial) {
        String start = letters
                + date.format(YYMMDD)
                + HOMOCLAVE.charAt(serial / HOMOCLAVE.length())
                + HOMOCLAVE.charAt(serial % HOMOCLAVE.length());
        return start + rfcCheckDigit(start);
    }

    static char rfcCheckDigit(String start) {
        String padded = start.length() == 11 ? " " + start : start;
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += value(padded.charAt(i)) * (13 - i);
        }
        int rest = sum % 11;
        if (rest == 0) {
            return '0';
        }
        return rest == 1 ? 'A' : (char) ('0' + 11 - rest);
    }

    private static int value(char c) {
        return c == ' ' ? 37 : c == 'Ñ' ? 38 : RFC_ALPHABET.indexOf(c);
    }

    /** The four letters of a person of two surnames. */
    static String letters(PersonWords name) {
        String letters = "" + name.last().charAt(0) + vowelInside(name.last())
                + name.second().charAt(0) + name.given().charAt(0);
        return INCONVENIENT.contains(letters) ? letters.substring(0, 3) + "X" : letters;
    }

    /** @param serial its state and the character before the check digit */
    static String curp(PersonWords name, LocalDate birth, int serial) {
        String letters = "" + name.last().charAt(0) + vowelInside(name.last())
                + name.second().charAt(0) + name.given().charAt(0);
        String allowed = INCONVENIENT.contains(letters) ? letters.charAt(0) + "X" + letters.substring(2) : letters;
        String start = allowed.replace('Ñ', 'X')
                + birth.format(YYMMDD)
                + (name.woman() ? 'M' : 'H')
                + STATES[serial % STATES.length]
                + consonantInside(name.last())
                + consonantInside(name.second())
                + consonantInside(name.given())
                + serial / STATES.length % 10;
        return start + curpCheckDigit(start);
    }

    static char curpCheckDigit(String start) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CURP_ALPHABET.indexOf(start.charAt(i)) * (18 - i);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static char vowelInside(String word) {
        return inside(word, true);
    }

    private static char consonantInside(String word) {
        char consonant = inside(word, false);
        return consonant == 'Ñ' ? 'X' : consonant;
    }

    private static char inside(String word, boolean vowel) {
        for (int i = 1; i < word.length(); i++) {
            if (("AEIOU".indexOf(word.charAt(i)) >= 0) == vowel) {
                return word.charAt(i);
            }
        }
        return 'X';
    }

    /** The words of a name that count, in upper case without accents. */
    record PersonWords(String given, String last, String second, boolean woman) {}
}
