package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day with the customers, in a browser: creating, editing beside others, listing, changing many, taking them along. */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomersPageIT {

    private static final List<String> rosas = new ArrayList<>();
    private static Preparation preparation;
    private static String cash;
    private static String card;

    private final Screens screens;

    CustomersPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        preparation = new Preparation(padron);
        cash = preparation.method("CASH", "Efectivo");
        card = preparation.method("CARD", "Tarjeta");
        for (int at = 0; at < 30; at++) {
            rosas.add(preparation.customer(
                    "Rosalba Morazán",
                    "MORO8001%02dAB%d".formatted(1 + at, at % 10),
                    "rosa" + at + "@casa.example.net",
                    cash));
        }
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @Order(1)
    void badInputIsToldAtItsFieldAndTheRestStays() {
        screens.signIn("customers/new?country=MX&personType=NATURAL");
        String nasty = "<script>alert('x')</script> \"o'hara\" \uD83D\uDE00 \u202Eabc";
        for (String label : List.of("Primer nombre", "Segundo nombre", "Apellido paterno", "Apellido materno")) {
            screens.fill(label, "a".repeat(101));
        }
        for (String label : List.of("RFC", "CURP", "Correo", "Teléfono")) {
            screens.fill(label, nasty);
        }
        screens.fill("Dirección", "línea\n".repeat(10_000));
        screens.fill("Referencia cliente", nasty);
        screens.press("Guardar");
        screens.sees("Revise lo siguiente");
        screens.keep("customer-nasty");
        Page page = screens.page();
        for (String field : List.of(
                "name-first",
                "name-middle",
                "name-last",
                "name-secondLast",
                "identities-0-value",
                "emails-0",
                "phones-0")) {
            assertEquals(1, page.locator("#field-" + field + " .field-error").count(), field);
        }
        assertEquals("a".repeat(101), page.getByLabel("Primer nombre").inputValue());
        assertTrue(page.getByLabel("RFC").first().inputValue().startsWith("<script>"));
        assertEquals(
                0,
                page.locator("main script", new Page.LocatorOptions().setHasText("alert"))
                        .count());
        screens.hasNoComplaints();
    }

    @Test
    @Order(2)
    void createsSomebodyWithSeveralPhonesAndThenAnother() {
        screens.signIn("customers/new?country=MX&personType=NATURAL");
        screens.fill("Primer nombre", "Juana");
        screens.fill("Apellido paterno", "Pérez");
        screens.fill("Apellido materno", "López");
        screens.fill("RFC", "PELJ8001019X1");
        screens.fill("Correo", "juanita@casa.example.net");
        screens.fill("Teléfono", "55 1234 5678");
        standsBeside("phones-0", "Agregar otro teléfono");
        screens.press("Agregar otro teléfono");
        Locator second = screens.page().locator("#field-phones-1 input");
        second.fill("55 8765 4321");
        screens.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hacer principal: Teléfono 2"))
                .click();
        assertThat(screens.page().locator("#field-phones-0 input")).hasValue("55 8765 4321");
        screens.page().getByLabel("Efectivo").check();
        screens.fill("RFC", "PELJ801301AB1");
        screens.page().getByLabel("RFC").first().press("Tab");
        screens.sees("fecha");
        assertEquals(0, screens.page().getByText("Revise lo siguiente").count());
        screens.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("XAXX010101000 público en general"))
                .click();
        assertThat(screens.page().locator("#field-identities-0-value .field-error"))
                .hasCount(0);
        screens.fill("Correo", "rosa3@casa.example.net");
        screens.page().getByLabel("Correo").first().press("Tab");
        screens.sees("mismo correo");
        screens.keep("customer-lookalike");
        screens.fill("Correo", "juanita@casa.example.net");
        screens.page().getByLabel("Correo").first().press("Tab");
        assertThat(screens.page().getByText("mismo correo")).hasCount(0);
        screens.keep("customer-several-phones");
        screens.press("Guardar y crear otro");
        if (screens.page().getByText("Lo marcado es una duda").count() > 0) {
            screens.press("Guardar y crear otro");
        }
        screens.sees("Cliente guardado con el ID");
        assertEquals("", screens.page().getByLabel("Primer nombre").inputValue());
        screens.follow("Ver el cliente");
        screens.sees("5587654321");
        screens.hasNoComplaints();
    }

    /** The + is to the right of the field, on its line. */
    private void standsBeside(String field, String button) {
        BoundingBox input = screens.page().locator("#field-" + field + " input").boundingBox();
        BoundingBox plus = screens.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .boundingBox();
        assertTrue(plus.x >= input.x + input.width, button + " is not to the right");
        assertEquals(input.y, plus.y, 1, button + " is not on the line of its field");
        assertEquals(input.height, plus.height, 1, button + " is not as high as its field");
    }

    @Test
    @Order(3)
    void aRefusedFormKeepsItsAddressAndAFieldThatIsRightIsNotRed() {
        String form = "customers/new?country=MX&personType=NATURAL";
        screens.signIn(form);
        screens.press("Guardar");
        screens.sees("Revise lo siguiente");
        assertTrue(screens.page().url().endsWith(form), screens.page().url());
        Page page = screens.page();
        Locator errors = page.locator(".field-error");
        int told = errors.count();
        assertTrue(told >= 5, "errors: " + told);
        screens.fill("Primer nombre", "Berta");
        page.keyboard().press("Tab");
        assertThat(page.locator("#field-name-first .field-error")).hasCount(0);
        assertThat(page.getByLabel("Primer nombre")).hasAttribute("aria-invalid", "false");
        page.getByLabel("Efectivo").check();
        assertThat(page.locator("#field-paymentMethods .field-error")).hasCount(0);
        screens.fill("RFC", "MORO800101AB0");
        screens.fill("Correo", "berta arroba casa");
        page.keyboard().press("Tab");
        assertThat(page.locator("#field-identities-0-value .field-error")).hasCount(0);
        assertThat(page.locator("#field-emails-0 .field-error")).containsText("arroba");
        assertThat(page.locator("#field-name-last .field-error")).hasCount(1);
        screens.fill("Apellido paterno", "Morazán");
        screens.fill("Correo", "berta@casa.example.net");
        page.keyboard().press("Tab");
        assertThat(errors).hasCount(0);
        screens.keep("customer-mended");
        screens.press("Guardar");
        if (page.getByText("Lo marcado es una duda").count() > 0) {
            screens.press("Guardar");
        }
        screens.sees("Ver el cliente " + rosas.get(0));
        assertThat(page.locator("#field-identities-0-value .field-error")).hasCount(1);
        screens.fill("Segundo nombre", "Inés");
        page.keyboard().press("Tab");
        screens.sees("misma identificación");
        assertThat(page.locator("#field-identities-0-value .field-error")).hasCount(1);
        screens.hasNoComplaints();
    }

    @Test
    @Order(4)
    void editsBesideSomebodyElseAndOverwritesNothing() throws Exception {
        screens.signIn("customers/detail?id=" + rosas.get(0));
        screens.follow("Editar");
        screens.fill("Apellido materno", "Salas");
        preparation.change(rosas.get(0), "{'address':'Calle Luna 4'}");
        screens.press("Guardar");
        if (screens.page().getByText("Lo marcado es una duda").count() > 0) {
            screens.press("Guardar");
        }
        screens.sees("Otra persona guardó cambios");
        screens.keep("customer-conflict");
        assertEquals("Calle Luna 4", screens.page().getByLabel("Dirección").inputValue());
        screens.press("Guardar con mis cambios");
        screens.sees("Cambios guardados.");
        screens.sees("Calle Luna 4");
        assertTrue(screens.text("h1").endsWith("Salas"), screens.text("h1"));
        assertTrue(screens.text(".history").contains("Salas"), screens.text(".history"));
        assertTrue(screens.text(".history").contains("api-token"), screens.text(".history"));
        screens.keep("customer-history");
        screens.hasNoComplaints();
    }

    @Test
    @Order(5)
    void deactivatesWithAReasonAndChangesPaymentMethods() {
        screens.signIn("customers/detail?id=" + rosas.get(1));
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Desactivar"))
                .click();
        screens.press("Desactivar cliente");
        screens.sees("Falta el motivo");
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Desactivar"))
                .click();
        screens.fill("Motivo", "Cambió de proveedor");
        screens.keep("customer-deactivating");
        screens.press("Desactivar cliente");
        screens.sees("Cliente desactivado.");
        assertTrue(screens.text(".history").contains("Cambió de proveedor"), screens.text(".history"));
        screens.page().getByLabel("Agregar un medio de pago").selectOption(card);
        screens.press("Agregar");
        screens.sees("Medios de pago actualizados.");
        screens.press("Hacer principal: Tarjeta");
        screens.sees("Medios de pago actualizados.");
        assertTrue(screens.text("form#methods tbody tr").contains("Principal"));
        assertTrue(screens.text("form#methods tbody tr").contains("Tarjeta"));
        screens.keep("customer-methods");
        screens.press("Quitar: Efectivo");
        screens.sees("Medios de pago actualizados.");
        assertEquals(1, screens.page().locator("form#methods tbody tr").count());
        screens.hasNoComplaints();
    }

    @Test
    @Order(6)
    void changesManyAndTakesExactlyWhatIsFilteredAlong() throws Exception {
        screens.signIn("customers/list?q=rosalba&size=25");
        screens.sees("1 a 25 de 30");
        screens.keep("customers-searched");
        screens.page().getByLabel("Seleccionar la página").check();
        screens.sees("25 seleccionados");
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Cambiar estatus"))
                .click();
        screens.press("Desactivar");
        screens.sees("Falta el motivo");
        screens.sees("25 seleccionados");
        assertThat(screens.page().getByLabel("Motivo")).isFocused();
        screens.fill("Motivo", "Cartera de prueba");
        screens.keep("customers-bulk");
        screens.press("Desactivar");
        screens.sees("clientes.");
        screens.keep("customers-bulk-done");
        assertTrue(
                screens.text(".notice").contains("25")
                        || screens.text(".notice").contains("24"),
                screens.text(".notice"));
        screens.go("customers/list?status=INACTIVE&size=100");
        int listed = screens.rows();
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Exportar"))
                .click();
        Download file = screens.page().waitForDownload(() -> screens.follow("Texto separado por comas (CSV)"));
        List<String> lines = Files.readAllLines(file.path());
        assertEquals(listed + 1, lines.size());
        screens.go("customers/list?paymentMethod=" + card);
        assertEquals("Tarjeta", screens.text(".pill").strip());
        screens.hasNoComplaints();
    }

    @Test
    @Order(7)
    void namesThoseWhoCouldNotBeChanged() {
        String pse = preparation.methodIn("CO", "PSE", "PSE");
        String far = preparation.colombian("Rosalba Lejana", "lejana@casa.example.net", pse);
        screens.signIn("customers/list?q=rosalba&size=50");
        screens.page().getByLabel("Seleccionar la página").check();
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Asignar medio de pago"))
                .click();
        screens.page().locator("form#bulk select").selectOption(card);
        screens.press("Asignar");
        screens.sees("1 no se pudo cambiar:");
        Locator notice = screens.page().locator(".notice");
        assertThat(notice.locator("li")).hasCount(1);
        assertThat(notice).containsText("Rosalba Lejana · ID " + far + ": es de otro país que el medio de pago");
        screens.keep("customers-bulk-left");
        screens.follow("Rosalba Lejana");
        screens.page().waitForURL("**/customers/detail?id=" + far);
        screens.hasNoComplaints();
    }

    @Test
    @Order(8)
    void fitsATelephone() {
        screens.open(360);
        screens.signIn("customers/new?country=MX&personType=NATURAL");
        standsBeside("emails-0", "Agregar otro correo");
        standsBeside("phones-0", "Agregar otro teléfono");
        Locator buttons = screens.page().locator(".form-end > *");
        assertEquals(3, buttons.count());
        for (Locator button : buttons.all()) {
            assertEquals(buttons.first().boundingBox().y, button.boundingBox().y, 2, button.innerText());
        }
        screens.go("customers/list");
        screens.keep("customers-tools");
        for (String[] screen : new String[][] {
            {"customers/detail?id=" + rosas.get(0), "customer-history"},
            {"customers/edit?id=" + rosas.get(0), "customer-edit"},
            {"customers/list?status=INACTIVE&from=2026-01-01&paymentMethod=" + cash, "customers-filtered"}
        }) {
            screens.go(screen[0]);
            screens.keep(screen[1]);
        }
        screens.hasNoComplaints();
    }
}
