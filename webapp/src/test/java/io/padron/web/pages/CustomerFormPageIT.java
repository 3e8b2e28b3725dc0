package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
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

/** The customer form in a browser: invalid input, several phones, doubts, and a concurrent edit. */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomerFormPageIT {

    private static TestDataClient testDataClient;
    private static String rosario = "";

    private final BrowserWindow browserWindow;

    CustomerFormPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        testDataClient = new TestDataClient(padron);
        String cash = testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        // Of several methods none is preselected.
        testDataClient.findOrCreatePaymentMethod("CARD", "Tarjeta");
        rosario = testDataClient.createCustomer("Rosario Morazán", "MORO800201AB0", "rosario@casa.example.net", cash);
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    @Order(1)
    void badInputIsReportedAtItsFieldAndTheRestStays() {
        browserWindow.signIn("customers/new?country=MX&personType=NATURAL");
        String nasty = "<script>alert('x')</script> \"o'hara\" \uD83D\uDE00 \u202Eabc";
        for (String label : List.of("Primer nombre", "Segundo nombre", "Apellido paterno", "Apellido materno")) {
            browserWindow.fillField(label, "a".repeat(101));
        }
        for (String label : List.of("RFC", "CURP", "Correo", "Teléfono")) {
            browserWindow.fillField(label, nasty);
        }
        browserWindow.fillField("Dirección", "línea\n".repeat(10_000));
        browserWindow.fillField("Referencia cliente", nasty);
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Revise lo siguiente");
        browserWindow.checkAndScreenshot("customer-nasty");
        Page page = browserWindow.page();
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
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(2)
    void createsACustomerWithSeveralPhonesAndThenAnother() {
        browserWindow.signIn("customers/new?country=MX&personType=NATURAL");
        browserWindow.fillField("Primer nombre", "Juana");
        browserWindow.fillField("Apellido paterno", "Pérez");
        browserWindow.fillField("Apellido materno", "López");
        browserWindow.fillField("RFC", "PELJ8001019X1");
        browserWindow.fillField("Correo", "juanita@casa.example.net");
        browserWindow.fillField("Teléfono", "55 1234 5678");
        assertBeside("phones-0", "Agregar otro teléfono");
        browserWindow.pressButton("Agregar otro teléfono");
        Locator second = browserWindow.page().locator("#field-phones-1 input");
        second.fill("55 8765 4321");
        browserWindow
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hacer principal: Teléfono 2"))
                .click();
        assertThat(browserWindow.page().locator("#field-phones-0 input")).hasValue("55 8765 4321");
        browserWindow.page().getByLabel("Efectivo").check();
        browserWindow.fillField("RFC", "PELJ801301AB1");
        browserWindow.page().getByLabel("RFC").first().press("Tab");
        browserWindow.awaitText("fecha");
        assertEquals(0, browserWindow.page().getByText("Revise lo siguiente").count());
        browserWindow
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("XAXX010101000 público en general"))
                .click();
        assertThat(browserWindow.page().locator("#field-identities-0-value .field-error"))
                .hasCount(0);
        browserWindow.fillField("Correo", "rosario@casa.example.net");
        browserWindow.page().getByLabel("Correo").first().press("Tab");
        browserWindow.awaitText("mismo correo");
        browserWindow.checkAndScreenshot("customer-candidate");
        browserWindow.fillField("Correo", "juanita@casa.example.net");
        browserWindow.page().getByLabel("Correo").first().press("Tab");
        assertThat(browserWindow.page().getByText("mismo correo")).hasCount(0);
        browserWindow.checkAndScreenshot("customer-several-phones");
        browserWindow.pressAndConfirmDoubts("Guardar y crear otro", "Cliente guardado con el ID");
        assertEquals("", browserWindow.page().getByLabel("Primer nombre").inputValue());
        browserWindow.followLink("Ver el cliente");
        browserWindow.awaitText("5587654321");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(3)
    void aRefusedFormKeepsItsAddressAndAFieldThatIsRightIsNotRed() {
        String form = "customers/new?country=MX&personType=NATURAL";
        browserWindow.signIn(form);
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Revise lo siguiente");
        assertTrue(
                browserWindow.page().url().endsWith(form), browserWindow.page().url());
        Page page = browserWindow.page();
        Locator errors = page.locator(".field-error");
        int shown = errors.count();
        assertTrue(shown >= 5, "errors: " + shown);
        browserWindow.fillField("Primer nombre", "Berta");
        page.keyboard().press("Tab");
        assertThat(page.locator("#field-name-first .field-error")).hasCount(0);
        assertThat(page.getByLabel("Primer nombre")).hasAttribute("aria-invalid", "false");
        page.getByLabel("Efectivo").check();
        assertThat(page.locator("#field-paymentMethods .field-error")).hasCount(0);
        browserWindow.fillField("RFC", "MORO800201AB0");
        browserWindow.fillField("Correo", "berta arroba casa");
        page.keyboard().press("Tab");
        // The number belongs to another customer.
        assertThat(page.locator("#field-identities-0-value .field-error")).containsText("del cliente " + rosario);
        assertThat(page.locator("#field-emails-0 .field-error")).containsText("arroba");
        assertThat(page.locator("#field-name-last .field-error")).hasCount(1);
        browserWindow.fillField("Apellido paterno", "Morazán");
        browserWindow.fillField("Correo", "berta@casa.example.net");
        page.keyboard().press("Tab");
        assertThat(errors).hasCount(1);
        browserWindow.checkAndScreenshot("customer-mended");
        browserWindow.pressAndConfirmDoubts("Guardar", "Ver el cliente " + rosario);
        assertThat(page.locator("#field-identities-0-value .field-error")).hasCount(1);
        browserWindow.fillField("Segundo nombre", "Inés");
        page.keyboard().press("Tab");
        browserWindow.awaitText("misma identificación");
        assertThat(page.locator("#field-identities-0-value .field-error")).hasCount(1);
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(4)
    void editsBesideAnotherUserAndOverwritesNothing() throws Exception {
        browserWindow.signIn("customers/detail?id=" + rosario);
        browserWindow.followLink("Editar");
        browserWindow.fillField("Apellido materno", "Salas");
        testDataClient.changeCustomer(rosario, "{'address':'Calle Luna 4'}");
        browserWindow.pressAndConfirmDoubts("Guardar", "Otra persona guardó cambios");
        browserWindow.checkAndScreenshot("customer-conflict");
        assertEquals(
                "Calle Luna 4", browserWindow.page().getByLabel("Dirección").inputValue());
        browserWindow.pressButton("Guardar con mis cambios");
        browserWindow.awaitText("Cambios guardados.");
        browserWindow.awaitText("Calle Luna 4");
        assertTrue(browserWindow.readText("h1").endsWith("Salas"), browserWindow.readText("h1"));
        assertTrue(browserWindow.readText(".history").contains("Salas"), browserWindow.readText(".history"));
        assertTrue(browserWindow.readText(".history").contains("api-token"), browserWindow.readText(".history"));
        browserWindow.checkAndScreenshot("customer-history");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(5)
    void enterSavesAndTakesNothingOff() {
        testDataClient.changeCustomer(rosario, "{'emails':['uno@casa.example.net','dos@casa.example.net']}");
        browserWindow.signIn("customers/edit?id=" + rosario);
        browserWindow.fillField("Apellido materno", "Tecleada");
        browserWindow.page().keyboard().press("Enter");
        browserWindow.awaitText("Lo marcado es una duda");
        browserWindow.page().getByLabel("Apellido materno").press("Enter");
        browserWindow.awaitText("Cambios guardados.");
        assertTrue(browserWindow.readText("h1").endsWith("Tecleada"), browserWindow.readText("h1"));
        browserWindow.awaitText("uno@casa.example.net");
        browserWindow.awaitText("dos@casa.example.net");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(6)
    void fitsATelephone() {
        browserWindow.openWindow(360);
        browserWindow.signIn("customers/new?country=MX&personType=NATURAL");
        assertBeside("emails-0", "Agregar otro correo");
        assertBeside("phones-0", "Agregar otro teléfono");
        Locator buttons = browserWindow.page().locator(".form-end > *");
        assertEquals(3, buttons.count());
        for (Locator button : buttons.all()) {
            assertEquals(buttons.first().boundingBox().y, button.boundingBox().y, 2, button.innerText());
        }
        browserWindow.openPath("customers/detail?id=" + rosario);
        browserWindow.checkAndScreenshot("customer-history");
        browserWindow.openPath("customers/edit?id=" + rosario);
        browserWindow.checkAndScreenshot("customer-edit");
        browserWindow.assertNoViolations();
    }

    /** The + is to the right of the field, on its line. */
    private void assertBeside(String field, String button) {
        BoundingBox input =
                browserWindow.page().locator("#field-" + field + " input").boundingBox();
        BoundingBox plus = browserWindow
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .boundingBox();
        assertTrue(plus.x >= input.x + input.width, button + " is not to the right");
        assertEquals(input.y, plus.y, 1, button + " is not on the line of its field");
        assertEquals(input.height, plus.height, 1, button + " is not as high as its field");
    }
}
