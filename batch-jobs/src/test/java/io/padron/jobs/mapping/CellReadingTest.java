package io.padron.jobs.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.NewCustomer;
import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.Cell;
import io.padron.imports.files.StagedRow;
import io.padron.imports.ledger.ImportRun;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import io.padron.kernel.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of cells after the removal of guards, placeholders and invisible characters. */
class CellReadingTest {

    private static final List<String> FIELDS =
            List.of("reference", "name.first", "name.last", "identities.TAX", "emails[0]", "phones[0]", "address");

    @Test
    void guardsOfOtherSystemsAreRemoved() {
        NewCustomer customer = map(
                        "=\"00014\"",
                        "'t Hooft",
                        "=\"Gil\"",
                        "'77",
                        "'ana@correo.mx",
                        "=\"5512345670\"",
                        "'12 de Octubre 5")
                .customer();
        assertEquals("00014", customer.reference());
        assertEquals(PersonName.ofParts("'t Hooft", "", "Gil", ""), customer.name());
        assertEquals("77", customer.identities().get(0).value());
        assertEquals(List.of("ana@correo.mx"), customer.emails());
        assertEquals(List.of("5512345670"), customer.phones());
        assertEquals("12 de Octubre 5", customer.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "N/A", "NULL", "S/N", "sin dato", "#N/A", "\u00A0", "\u200B", "\u3000"})
    void placeholdersAndInvisibleTextsAreBlank(String cell) {
        NewCustomer customer = map(cell, "Ana", "Gil", cell, cell, cell, cell).customer();
        assertEquals("", customer.reference());
        assertEquals("", customer.identities().get(0).value());
        assertEquals(List.of(""), customer.emails());
        assertEquals(List.of(""), customer.phones());
        assertEquals("", customer.address());
    }

    @Test
    void aNotAvailableErrorIsAPlaceholderAndAnyOtherFormulaErrorIsRefused() {
        assertFalse(mapper().mapRow(row(new Cell("#N/A", Cell.CellType.ERROR))).hasCellErrors());
        assertTrue(mapper().mapRow(row(new Cell("#REF!", Cell.CellType.ERROR))).hasCellErrors());
    }

    @Test
    void aRequiredValueIsMissingAndThePlaceholderIsNamed() {
        RowIssue issue = map("", "N/A", "Gil", "", "", "", "")
                .locator()
                .locate(Issue.error("name.first", "required", new Message("Falta el nombre.", "The name is missing.")));
        assertEquals(
                "Falta el nombre. «N/A» se lee como una celda vacía.",
                issue.message().es());
        assertEquals("N/A", issue.text());
    }

    @Test
    void digitsOfOtherScriptsAreDigitsInCodes() {
        NewCustomer customer = map("Ａ－１", "Ana", "Gil", "７７", "", "５５１２", "").customer();
        assertEquals("A-1", customer.reference());
        assertEquals("77", customer.identities().get(0).value());
        assertEquals(List.of("5512"), customer.phones());
    }

    @Test
    void rowsThatACellSwallowedAreNamedWhateverTheColumnIs() {
        Cell swallowed = new Cell("Sur,x,y\r\nEste,x,y\r\nOeste", Cell.CellType.SWALLOWED);
        for (String field : List.of("reference", "")) {
            MappedRow row = new RowMapper(run(), new Sheet(shape(List.of(field))), country()).mapRow(row(swallowed));
            assertTrue(row.hasCellErrors());
            assertEquals("swallowed-rows", row.cellIssues().get(0).code());
            assertEquals("Columna 0", row.cellIssues().get(0).column());
            assertTrue(row.cellIssues().get(0).message().es().contains("se coma las filas 13 a 14 del archivo"));
        }
    }

    private static MappedRow map(String... cells) {
        return mapper().mapRow(row(Stream.of(cells).map(Cell::text).toArray(Cell[]::new)));
    }

    private static RowMapper mapper() {
        return new RowMapper(run(), new Sheet(shape(FIELDS)), country());
    }

    private static FileShape shape(List<String> fields) {
        return new FileShape(
                "UTF-8",
                1,
                fields.stream().map(field -> "Columna " + fields.indexOf(field)).toList(),
                fields);
    }

    private static CountryView country() {
        return Freedonia.with(false, Optional.empty());
    }

    private static ImportRun run() {
        return new ImportRun(
                new ImportId(1),
                "clientes.csv",
                new CountryCode("ZZ"),
                PersonType.NATURAL,
                ImportState.VALIDATING,
                "SPEI",
                "made-up-clerk");
    }

    private static StagedRow row(Cell... cells) {
        return new StagedRow(12, List.of(cells), 10);
    }
}
