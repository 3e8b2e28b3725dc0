package io.padron.plugins.mexico;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.Holder;
import io.padron.id.spi.NamePart;
import io.padron.id.spi.PersonType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RfcLettersTest {

    @ParameterizedTest
    @CsvSource({
        // first, middle, last, second surname, letters
        "Emma,,Gómez,Díaz,GODE",
        "Juan,,Barrios,Fernández,BAFJ",
        "Eva,,Iriarte,Méndez,IIME",
        "Manuel,,Chávez,González,CAGM",
        "Felipe,,Camargo,Llamas,CALF",
        "Álvaro,,de la O,Lozano,OLAL",
        "Ernesto,,Ek,Rivera,ERER",
        "Dolores,,San Martín,Dávalos,SADD",
        "Mario,,Sánchez de la Barquera,Gómez,SAGM",
        "Antonio,,Jiménez,Ponce de León,JIPA",
        "Luz,María,Fernández,Juárez,FEJL",
        "José,Antonio,Camargo,Hernández,CAHA",
        "María Luisa,,Ramírez,Sánchez,RASL",
        "María,de los Ángeles,Ramírez,Sánchez,RASA",
        "Ma.,Guadalupe,Ramírez,Sánchez,RASG",
        "María,,Ramírez,Sánchez,RASM",
        "Juan,,Martínez,,MAJU",
        "Juan,,Martínez,,MAXJ",
        "Juan,,Martínez,,MAPJ",
        "Gerarda,,,Zafra,ZAGE",
        "Carmen,,de la Peña,Ramírez,PERC",
        "Mario,,Sánchez,de los Cobos,SACM",
        "Roberto,,González,y Durán,GODR",
        "Juan,,del Valle,Martínez,VAMJ",
        "Carlos,,Mc Gregor,López,GELC",
        "Ludwig,,von Braun,López,BALL",
        "Pedro,,Di Costa,Ruiz,CORP",
        "Ofelia,,Casas,Caballero,CACX",
        "Ofelia,,Casas,Caballero,CACO",
        "Ana,,López,Cano,LOCA",
        "Ana,,López,Cano,LOCX",
        "Roberto,,O'farril,Carballo,OACR",
        "Ana,,Ñúñez,Pérez,ÑUPA",
        "Ana,,Ñúñez,Pérez,XUPA",
        "Juan José,,D'Amico,Álvarez,DAAJ",
        "Juan José,,D'Amico,Álvarez,DXAJ",
        "Jesús,,Pérez-Gil,Soto,PESJ",
        "Bjørn,,Ng,Soto,NSBJ",
        "Inés,,Güereña,Soto,GUSI"
    })
    void agreeWithTheNameByTheOfficialRules(String first, String middle, String last, String second, String letters) {
        assertEquals(Optional.empty(), RfcLetters.mismatch(letters, person(first, middle, last, second)));
    }

    @ParameterizedTest
    @CsvSource({
        "Juan,,Gómez,López,GODE,GOLJ",
        "Díaz,,Emma,Gómez,GODE,EAGD",
        "Emma,,Gómez,Pérez,GODE,GOPE",
        "María,Luisa,Ramírez,Sánchez,RASM,RASL",
        "Ofelia,,Casas,Caballero,CAPO,CACX",
        "Ofelia,,Casas,Caballero,CACA,CACX",
        "Ana,,López,Cano,LOPA,LOCA",
        "Juan,,Martínez,,PEXJ,MAJU"
    })
    void doubtNamesBothWhenTheyDiffer(
            String first, String middle, String last, String second, String letters, String usual) {
        String sentence = RfcLetters.mismatch(letters, person(first, middle, last, second))
                .orElseThrow()
                .message()
                .es();
        assertTrue(sentence.contains(letters) && sentence.contains(usual) && sentence.contains(last), sentence);
    }

    @Test
    void hasNoDoubtWhenTheNameIsUnknown() {
        assertEquals(Optional.empty(), RfcLetters.mismatch("GODE", Holder.UNKNOWN));
        assertEquals(Optional.empty(), RfcLetters.mismatch("GODE", person("Emma", null, null, null)));
        assertEquals(Optional.empty(), RfcLetters.mismatch("GODE", person("李", null, "王", null)));
    }

    @ParameterizedTest
    @CsvSource({
        "'Cobranza y Pagos del Norte, S.A. de C.V.',CPN",
        "F.A.Z. S.A.,FAZ",
        "'La Sociedad de Ñandúes, S. de R.L.',XAN",
        "3M México,TMM",
        "&Cía,&CI",
        "Grupo Éxito,EXI"
    })
    void ofACompanyAgreeWhenSomeWordBeginsWithTheFirst(String legalName, String letters) {
        assertEquals(Optional.empty(), RfcLetters.mismatch(letters, company(legalName)));
    }

    @Test
    void ofACompanyAreDoubtedWhenNoWordBeginsWithTheFirst() {
        String sentence = RfcLetters.mismatch("TLA", company("Cobranza y Pagos"))
                .orElseThrow()
                .message()
                .es();
        assertTrue(sentence.contains("Cobranza y Pagos"), sentence);
        assertTrue(sentence.contains("si la empresa cambió de nombre, puede guardarlo"), sentence);
    }

    private static Holder person(String first, String middle, String last, String second) {
        Map<NamePart, String> names = new HashMap<>();
        put(names, NamePart.FIRST, first);
        put(names, NamePart.MIDDLE, middle);
        put(names, NamePart.LAST, last);
        put(names, NamePart.SECOND_LAST, second);
        return new Holder(Optional.of(PersonType.NATURAL), names);
    }

    private static Holder company(String legalName) {
        return new Holder(Optional.of(PersonType.LEGAL), Map.of(NamePart.LEGAL_NAME, legalName));
    }

    private static void put(Map<NamePart, String> names, NamePart part, String name) {
        if (name != null) {
            names.put(part, name);
        }
    }
}
