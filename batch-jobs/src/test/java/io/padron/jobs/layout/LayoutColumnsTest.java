package io.padron.jobs.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.imports.files.Column;
import io.padron.jobs.mapping.Freedonia;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutColumnsTest {

    @Test
    void aTemplateFollowsThePack() {
        assertEquals(
                List.of(
                        "Referencia",
                        "Primer nombre",
                        "Apellido",
                        "Número fiscal",
                        "Código interno",
                        "Correo 1",
                        "Correo 2",
                        "Contacto 1 primer nombre",
                        "Contacto 1 apellido",
                        "Contacto 1 correo",
                        "Contacto 1 teléfono",
                        "Contacto 2 primer nombre",
                        "Contacto 2 apellido",
                        "Contacto 2 correo",
                        "Contacto 2 teléfono",
                        "Medio de pago"),
                template(false).stream().map(column -> column.header().es()).toList());
    }

    @Test
    void kindAndNumberHaveColumnsOfTheirOwnAndTheCheckDigitToo() {
        List<Column> columns = template(true);
        assertEquals(
                List.of("identity.kind", "identity.number", "identity.checkDigit"),
                columns.stream()
                        .map(Column::field)
                        .filter(field -> field.startsWith("identity"))
                        .toList());
        assertEquals(
                List.of("Número fiscal", "Código interno"),
                column(columns, "identity.kind").choices());
    }

    @Test
    void onlyColumnsThatEveryCustomerNeedsAreRequired() {
        List<Column> columns = template(false);
        assertTrue(column(columns, "emails[0]").required());
        assertFalse(column(columns, "emails[1]").required());
        assertTrue(column(columns, "contacts[0].email").required());
        assertFalse(column(columns, "contacts[1].email").required());
        assertTrue(column(columns, "paymentMethod").required());
        // One column may hold the whole name: the file is checked when its headers are known.
        assertFalse(column(columns, "name.first").required());
    }

    @Test
    void theTemplateRequiresTheNameAndListsItsOtherStyles() {
        List<Column> offered = offered();
        Column first = column(offered, "name.first");
        assertTrue(first.required());
        assertEquals(
                "Obligatorio. En lugar de esta columna, el archivo puede traer: Nombre*.",
                first.hint().es());
        assertEquals(
                template(false).stream().map(Column::field).toList(),
                offered.stream().map(Column::field).toList());
    }

    @Test
    void activePaymentMethodsAreOffered() {
        assertEquals(
                List.of("SPEI", "Efectivo"),
                column(template(false), "paymentMethod").choices());
    }

    private static Column column(List<Column> columns, String field) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static List<Column> offered() {
        CountryView country = Freedonia.with(false, Optional.empty());
        FormView form = country.form(PersonType.NATURAL);
        LayoutColumns columns = new LayoutColumns(country, form, List.of("SPEI", "Efectivo"));
        return form.template().stream()
                .flatMap(block -> columns.templateColumnsOf(block).stream())
                .toList();
    }

    private static List<Column> template(boolean kindAndNumber) {
        CountryView country = Freedonia.with(kindAndNumber, Optional.empty());
        FormView form = country.form(PersonType.NATURAL);
        LayoutColumns columns = new LayoutColumns(country, form, List.of("SPEI", "Efectivo"));
        return form.template().stream()
                .flatMap(block -> columns.columnsOf(block).stream())
                .toList();
    }
}
