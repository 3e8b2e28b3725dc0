package io.padron.jobs.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.id.spi.PersonType;
import io.padron.imports.FileShape;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.Cell;
import io.padron.imports.files.CorrectionColumns;
import io.padron.imports.files.StagedRow;
import io.padron.imports.ledger.ImportRun;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowMapperTest {

    private static final Message SENTENCE = new Message("Revise.", "Check.");

    @Test
    void readsTheColumnsInAnyOrder() {
        NewCustomer customer = map(
                        List.of("Correo 2", "RFC", "apellido", "PRIMER NOMBRE", "Correo 1", "Nota"),
                        List.of("emails[1]", "identities.TAX", "name.last", "name.first", "emails[0]", ""),
                        "b@example.com",
                        " 77 ",
                        "Torres",
                        "Ana",
                        "a@example.com",
                        "ignored")
                .customer();
        assertEquals("Ana Torres", customer.name().displayName());
        assertEquals(List.of(new NewIdentity("TAX", "77")), customer.identities());
        assertEquals(List.of("b@example.com", "a@example.com"), customer.emails());
    }

    @Test
    void anIssueHasTheHeaderAndTextOfTheFile() {
        MappedRow row = map(List.of("Correo principal", "Correo 3"), List.of("emails[0]", "emails[2]"), "a@x", "b@@x");
        RowIssue issue = row.locator().locate(Issue.error("emails[1]", "bad-email", SENTENCE));
        assertEquals("Correo 3", issue.column());
        assertEquals("b@@x", issue.text());
    }

    @ParameterizedTest
    @CsvSource({
        "emails, Correo",
        "name.first, Nombre 1",
        "paymentMethods[0], Medio",
        "contacts[0].name.first, Contacto",
        "contacts, Contacto",
        "identities[0].value, Fiscal",
        "somewhere.else, ''"
    })
    void everyFieldIsLocatedInItsColumn(String field, String column) {
        MappedRow row = map(
                List.of("Correo", "Nombre 1", "Medio", "Contacto", "Fiscal"),
                List.of("emails[0]", "name.first", "paymentMethod", "contacts[1].name.first", "identities.TAX"),
                "1",
                "2",
                "3",
                "4",
                "5");
        assertEquals(
                column, row.locator().locate(Issue.error(field, "x", SENTENCE)).column());
    }

    @ParameterizedTest
    @CsvSource({
        "Número fiscal, TAX, 900123456-7",
        "tax, TAX, 900123456-7",
        "313, TAX, 900123456-7",
        "TAX - Número fiscal, TAX, 900123456-7",
        "313 - TAX, TAX, 900123456-7",
        "(TAX) Número fiscal, TAX, 900123456-7",
        "Tax: renta, TAX, 900123456-7",
        "313.0, TAX, 900123456-7",
        "'', TAX, 900123456-7"
    })
    void kindNamesAreRecognisedAndTheCheckDigitIsAppended(String written, String code, String number) {
        MappedRow row = numbered(Optional.of("CODE"), written, "900123456", "7.0");
        assertEquals(List.of(new NewIdentity(code, number)), row.customer().identities());
        assertTrue(row.cellIssues().isEmpty());
    }

    @Test
    void anUnusedCheckDigitIsReportedAtItsColumn() {
        MappedRow code = numbered(Optional.of("CODE"), "CÓDIGO INTERNO", "900123456", "7.0");
        assertEquals(
                List.of(new NewIdentity("CODE", "900123456")), code.customer().identities());
        assertEquals(List.of("DV check-digit-unused DOUBT"), describeIssues(code));
        MappedRow alone = numbered(Optional.of("CODE"), "TAX", "", "7");
        assertEquals(List.of(), alone.customer().identities());
        assertEquals(List.of("DV check-digit-alone DOUBT"), describeIssues(alone));
        assertEquals(List.of(), describeIssues(numbered(Optional.of("CODE"), "TAX", "N/A", "N/A")));
        assertEquals(
                List.of(new NewIdentity("CODE", "12")),
                numbered(Optional.of("CODE"), "", "12", "N/A").customer().identities());
    }

    @Test
    void theHeaderOfTheNumbersNamesTheirKind() {
        MappedRow row = mapper(
                        List.of("Número fiscal", "DV"),
                        List.of("identity.number", "identity.checkDigit"),
                        Optional.of("CODE"),
                        true)
                .mapRow(row("900123456-7", "7"));
        assertEquals(
                List.of(new NewIdentity("TAX", "900123456-7-7")), row.customer().identities());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Licencia", "TAX / CODE", "Licencia - otra"})
    void aTextThatDoesNotNameOneKindIsNoKind(String written) {
        assertEquals(List.of("Tipo unknown-kind ERROR"), describeIssues(numbered(Optional.empty(), written, "1", "")));
    }

    private static List<String> describeIssues(MappedRow row) {
        return row.cellIssues().stream()
                .map(issue -> issue.column() + " " + issue.code() + " " + issue.severity())
                .toList();
    }

    @Test
    void anUnknownKindIsRefusedAtItsColumnWithTheKindsThereAre() {
        RowIssue issue =
                numbered(Optional.empty(), "Licencia", "1", "").cellIssues().get(0);
        assertEquals("unknown-kind", issue.code());
        assertEquals("Tipo", issue.column());
        assertTrue(
                issue.message().es().contains("Número fiscal, Código interno"),
                issue.message().es());
    }

    @Test
    void aNumberWithoutAKindIsRefusedWhereTheCountryHasNoUsualOne() {
        assertEquals(
                "missing-kind",
                numbered(Optional.empty(), "", "1", "").cellIssues().get(0).code());
    }

    @Test
    void listsThatWriteNotAvailableHaveNoNumber() {
        assertEquals(
                List.of(),
                numbered(Optional.of("CODE"), "", "N/A", "N/A").customer().identities());
    }

    @ParameterizedTest
    @EnumSource(names = {"ROUNDED", "DATE", "ERROR", "CUT"})
    void damagedCellsAreRefusedAndNeverRepaired(Cell.CellType damage) {
        MappedRow row = mapper(List.of("Referencia"), List.of("reference"), Optional.empty(), false)
                .mapRow(new StagedRow(2, List.of(new Cell("123", damage)), 10));
        assertTrue(row.hasCellErrors());
        assertEquals("Referencia", row.cellIssues().get(0).column());
    }

    @ParameterizedTest
    @CsvSource({
        "1.23E+11, true",
        "'5,51234E+09', true",
        "1E+11, true",
        "1.5E-05, true",
        "1E5, false",
        "12E3, false",
        "100E10, false",
        "7E-2, false",
        "3e4, false",
        "12345, false",
        "E12, false"
    })
    void onlyTheScientificNotationThatSpreadsheetsWriteIsRefused(String text, boolean refused) {
        assertEquals(
                refused, map(List.of("Referencia"), List.of("reference"), text).hasCellErrors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23E+11", "1E5", "12E3", "100E10"})
    void aTextCellOfAWorkbookIsReadAsTyped(String text) {
        MappedRow row = mapper(
                        new FileShape("XLSX", 1, List.of("Referencia"), List.of("reference")), Optional.empty(), false)
                .mapRow(row(text));
        assertEquals(List.of(), row.cellIssues());
        assertEquals(text, row.customer().reference());
    }

    @Test
    void damagedCellsStayRefusedInTheCorrectionsWorkbook() {
        String origin = CorrectionColumns.rowHeader("7").es();
        MappedRow row = mapper(
                        new FileShape(
                                "XLSX",
                                1,
                                List.of(origin, "Referencia"),
                                List.of(CorrectionColumns.ROW_FIELD, "reference")),
                        Optional.empty(),
                        false)
                .mapRow(row("2", "1.23E+11"));
        assertEquals(List.of("Referencia scientific-notation ERROR"), describeIssues(row));
    }

    @Test
    void cellsBeyondTheHeaderRefuseTheRow() {
        assertEquals(
                "shifted-row",
                map(List.of("Referencia"), List.of("reference"), "1", "2")
                        .cellIssues()
                        .get(0)
                        .code());
    }

    @Test
    void rowsWithoutAPaymentMethodGetTheRunsMethod() {
        List<String> headers = List.of("Medio");
        List<String> fields = List.of("paymentMethod");
        assertEquals(List.of("PSE"), map(headers, fields, "PSE").customer().paymentMethods());
        assertEquals(List.of("SPEI"), map(headers, fields, " ").customer().paymentMethods());
    }

    private static MappedRow numbered(Optional<String> unnamed, String... cells) {
        return mapper(
                        List.of("Tipo", "Número", "DV"),
                        List.of("identity.kind", "identity.number", "identity.checkDigit"),
                        unnamed,
                        true)
                .mapRow(row(cells));
    }

    private static MappedRow map(List<String> headers, List<String> fields, String... cells) {
        return mapper(headers, fields, Optional.empty(), false).mapRow(row(cells));
    }

    private static RowMapper mapper(
            List<String> headers, List<String> fields, Optional<String> unnamed, boolean kindAndNumber) {
        return mapper(new FileShape("UTF-8", 1, headers, fields), unnamed, kindAndNumber);
    }

    private static RowMapper mapper(FileShape shape, Optional<String> unnamed, boolean kindAndNumber) {
        ImportRun importRun = new ImportRun(
                new ImportId(1),
                "clientes.csv",
                new CountryCode("ZZ"),
                PersonType.NATURAL,
                ImportState.VALIDATING,
                "SPEI",
                "made-up-clerk");
        return new RowMapper(importRun, new Sheet(shape), Freedonia.with(kindAndNumber, unnamed));
    }

    private static StagedRow row(String... cells) {
        return new StagedRow(2, Stream.of(cells).map(Cell::text).toList(), 10);
    }
}
