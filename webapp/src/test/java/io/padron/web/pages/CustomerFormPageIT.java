package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** One customer in a browser: bad input, several phones, doubts, and an edit beside somebody else's. */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomerFormPageIT {

    private static Preparation preparation;
    private static String rosario = "";

    private final Screens screens;

    CustomerFormPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        preparation = new Preparation(padron);
        String cash = preparation.method("CASH", "Efectivo");
        // Of several methods none is chosen beforehand.
        preparation.method("CARD", "Tarjeta");
        rosario = preparation.customer("Rosario Morazán", "MORO800201AB0", "rosario@casa.example.net", cash);
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
        screens.fill("Correo", "rosario@casa.example.net");
        screens.page().getByLabel("Correo").first().press("Tab");
        screens.sees("mismo correo");
        screens.keep("customer-lookalike");
        screens.fill("Correo", "juanita@casa.example.net");
        screens.page().getByLabel("Correo").first().press("Tab");
        assertThat(screens.page().getByText("mismo correo")).hasCount(0);
        screens.keep("customer-several-phones");
        screens.pressInSpiteOfDoubts("Guardar y crear otro", "Cliente guardado con el ID");
        assertEquals("", screens.page().getByLabel("Primer nombre").inputValue());
        screens.follow("Ver el cliente");
        screens.sees("5587654321");
        screens.hasNoComplaints();
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
        screens.fill("RFC", "MORO800201AB0");
        screens.fill("Correo", "berta arroba casa");
        page.keyboard().press("Tab");
        // It is somebody else's.
        assertThat(page.locator("#field-identities-0-value .field-error")).containsText("del cliente " + rosario);
        assertThat(page.locator("#field-emails-0 .field-error")).containsText("arroba");
        assertThat(page.locator("#field-name-last .field-error")).hasCount(1);
        screens.fill("Apellido paterno", "Morazán");
        screens.fill("Correo", "berta@casa.example.net");
        page.keyboard().press("Tab");
        assertThat(errors).hasCount(1);
        screens.keep("customer-mended");
        screens.pressInSpiteOfDoubts("Guardar", "Ver el cliente " + rosario);
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
        screens.signIn("customers/detail?id=" + rosario);
        screens.follow("Editar");
        screens.fill("Apellido materno", "Salas");
        preparation.change(rosario, "{'address':'Calle Luna 4'}");
        screens.pressInSpiteOfDoubts("Guardar", "Otra persona guardó cambios");
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
    void enterSavesAndTakesNothingOff() {
        preparation.change(rosario, "{'emails':['uno@casa.example.net','dos@casa.example.net']}");
        screens.signIn("customers/edit?id=" + rosario);
        screens.fill("Apellido materno", "Tecleada");
        screens.page().keyboard().press("Enter");
        screens.sees("Lo marcado es una duda");
        screens.page().getByLabel("Apellido materno").press("Enter");
        screens.sees("Cambios guardados.");
        assertTrue(screens.text("h1").endsWith("Tecleada"), screens.text("h1"));
        screens.sees("uno@casa.example.net");
        screens.sees("dos@casa.example.net");
        screens.hasNoComplaints();
    }

    @Test
    @Order(6)
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
        screens.go("customers/detail?id=" + rosario);
        screens.keep("customer-history");
        screens.go("customers/edit?id=" + rosario);
        screens.keep("customer-edit");
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
}
