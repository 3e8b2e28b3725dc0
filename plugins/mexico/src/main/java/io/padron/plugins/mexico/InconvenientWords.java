package io.padron.plugins.mexico;

import java.util.Set;

/** Four-letter words that the authorities avoid at the beginning of a number, because they are offensive. */
final class InconvenientWords {

    /** The tax authority's list, anexo IV: the last letter of an RFC becomes an X. */
    private static final Set<String> INCONVENIENT = words("BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI"
            + " COJO CULO FETO GUEY JOTO KACA KACO KAGA KAGO KAKA KOGE KOJO KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA"
            + " PEDA PEDO PENE PUTA PUTO QULO RATA RUIN");

    /** The additional words of the population registry's list: the second letter of a CURP becomes an X. */
    private static final Set<String> MORE_INCONVENIENT = words("BACA BAKA COGI COLA FALO GETA GUEI JETA KAKO KOGI KOJA"
            + " KOJE KOJI KOLA LILO LOCA LOCO LOKA LOKO MIAR MOKO MULO NACA NACO ORIN PIPI PITO POPO ROBA ROBE ROBO SENO"
            + " TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY");

    private InconvenientWords() {}

    /** Whether the word is in either list. */
    static boolean contains(String letters) {
        return INCONVENIENT.contains(letters) || MORE_INCONVENIENT.contains(letters);
    }

    static boolean ofTaxAuthority(String letters) {
        return INCONVENIENT.contains(letters);
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" "));
    }
}
