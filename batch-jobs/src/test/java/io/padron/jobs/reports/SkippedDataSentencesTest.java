package io.padron.jobs.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.files.SkippedData;
import io.padron.imports.files.SkippedData.UnusedColumn;
import io.padron.kernel.Message;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SkippedDataSentencesTest {

    @Test
    void allSkippedDataIsNamed() {
        SkippedData skippedData = new SkippedData(
                List.of(
                        new UnusedColumn(5, "Género", 1, false),
                        new UnusedColumn(8, "Notas", 2340, false),
                        new UnusedColumn(9, "", 3, false),
                        new UnusedColumn(10, "Saldo", 0, false),
                        new UnusedColumn(11, "Zona", 7, true)),
                2,
                List.of("RFC"),
                List.of("Marzo", "Abril"));
        assertEquals(
                List.of(
                        "4 columnas no se usaron: «Género» (1 fila con datos), «Notas» (2,340 filas con datos),"
                                + " la columna J, sin encabezado (3 filas con datos), «Saldo» (sin datos).",
                        "Se indicó no usar la columna «Zona».",
                        "2 filas están ocultas en el libro, por un filtro o a mano, y se leyeron como las demás.",
                        "Una columna está oculta en el libro y se leyó como las demás: «RFC».",
                        "Las hojas «Marzo», «Abril» no se leyeron: de cada libro se lee una sola hoja. Para cargar otra,"
                                + " guárdela en un archivo aparte."),
                SkippedDataSentences.describe(skippedData).stream()
                        .map(Message::es)
                        .toList());
        assertEquals(
                "The column «Zona» was marked as not to be used.",
                SkippedDataSentences.describe(skippedData).get(1).en());
    }

    @Test
    void ofManyColumnsTheFirstAreNamedAndTheOthersCounted() {
        List<UnusedColumn> many = IntStream.range(0, 25)
                .mapToObj(index -> new UnusedColumn(index, "C" + index, 1, true))
                .toList();
        String sentence = SkippedDataSentences.describe(SkippedData.ofColumns(many))
                .get(0)
                .es();
        assertEquals("«C19» y 5 más.", sentence.substring(sentence.indexOf("«C19»")));
    }

    @Test
    void howCellsWereReadIsDescribed() {
        assertEquals(
                List.of(
                        "Todo el archivo está en la columna A: cada fila se separó en sus columnas. Revise que hayan"
                                + " quedado bien.",
                        "Una celda que no tiene dato (como «-», «N/A», «NULL», «S/N» o «sin dato») se leyó como vacía."),
                SkippedDataSentences.describe(SkippedData.NONE.withCells(true, 1)).stream()
                        .map(Message::es)
                        .toList());
        assertEquals(
                "2,000 cells without a value (such as «-», «N/A», «NULL», «S/N» or «sin dato») were read as empty.",
                SkippedDataSentences.describe(SkippedData.NONE.withCells(false, 2000))
                        .get(0)
                        .en());
    }

    @Test
    void aCompletelyReadFileHasNoSentence() {
        assertEquals(List.of(), SkippedDataSentences.describe(SkippedData.NONE));
    }
}
