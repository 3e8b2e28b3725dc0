package io.padron.web.faults.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The harness detects what it is made to detect. */
class ImportResultTest {

    private static final String HEADER = "row,outcome,code,column,value,message,customerId\n";

    private static final String SOUND = """
            2,LOADED,,,,,11
            3,DUPLICATE_IN_FILE,duplicate-identity,RFC,X,Ya está en la fila 2 de su archivo,11
            4,REJECTED,missing,Correo,,Falta,
            4,REJECTED,missing,RFC,,Falta,
            5,LOADED,,,,,12
            """;

    @Test
    void numbersOfCustomersDoNotMatter() throws IOException {
        String others = SOUND.replace("12", "7").replace("11", "12");
        assertEquals(4, read(SOUND).rows());
        assertEquals(2, read(SOUND).loaded());
        assertEquals(List.of(), read(others).differencesTo(read(SOUND), 4));
    }

    @Test
    void notEvenWhereACustomerHasTheNumberOfItsRow() throws IOException {
        assertEquals(List.of(), read(SOUND.replace("11", "2")).differencesTo(read(SOUND), 4));
    }

    @Test
    void theRowThatEndedOtherwiseIsNamed() throws IOException {
        String other = SOUND.replace("fila 2", "fila 5");
        String difference = read(other).differencesTo(read(SOUND), 4).get(0);
        assertTrue(difference.endsWith("in rows [3]"), difference);
    }

    @Test
    void aRowThatIsLostIsSeen() throws IOException {
        ImportResult lost = read(SOUND.replace("5,LOADED,,,,,12\n", ""));
        assertEquals(3, lost.rows());
        assertNotEquals(read(SOUND).checksum(), lost.checksum());
        assertEquals(2, lost.differencesTo(read(SOUND), 4).size());
    }

    @Test
    void aRowThatBecameTwoCustomersIsSeen() throws IOException {
        assertEquals(
                1,
                read(SOUND.replace("5,LOADED,,,,,12\n", "5,LOADED,,,,,12\n5,LOADED,,,,,13\n"))
                        .duplicates());
    }

    @Test
    void aCustomerOfTwoRowsIsSeen() throws IOException {
        assertEquals(
                1, read(SOUND.replace("5,LOADED,,,,,12\n", "5,LOADED,,,,,11\n")).duplicates());
    }

    @Test
    void aRowWithTwoOutcomesIsSeen() throws IOException {
        assertEquals(
                1,
                read(SOUND.replace("5,LOADED,,,,,12\n", "5,REJECTED,,,,,\n5,LOADED,,,,,12\n"))
                        .duplicates());
    }

    private static ImportResult read(String lines) throws IOException {
        return ImportResult.read("", new StringReader(HEADER + lines));
    }
}
