package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The forms of the two manuals, filled in their order with their examples. */
@ExtendWith(SharedPadron.class)
class ManualsPageIT {

    private final BrowserWindow browserWindow;

    ManualsPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        TestDataClient testDataClient = new TestDataClient(padron);
        testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        testDataClient.findOrCreatePaymentMethod("SPEI", "SPEI");
        testDataClient.findOrCreatePaymentMethodIn("CO", "PSE", "PSE");
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    void juanPerezIsCreatedWithSeveralPhonesAndEmails() {
        browserWindow.signIn("customers/list");
        browserWindow.followLink("Crear cliente");
        browserWindow.followLink("Persona natural");
        assertFieldOrder("Nombre", "Número de identificación", "Dirección", "Teléfono", "Correo", "Referencia cliente");
        browserWindow.awaitText("Puede ser un código o el número de cédula");
        browserWindow.fillField("Nombre", "Juan Perez");
        browserWindow.fillField("Número de identificación", "38212536");
        browserWindow.fillField("Dirección", "Calle 59 Numero 12 – 10 Bogotá – Colombia");
        browserWindow.fillField("Teléfono", "3168125566");
        browserWindow.pressButton("Agregar otro teléfono");
        browserWindow.page().locator("#field-phones-1 input").fill("3007654321");
        browserWindow.fillField("Correo", "juanperez@hotmail.com");
        browserWindow.pressButton("Agregar otro correo");
        browserWindow.page().locator("#field-emails-1 input").fill("juan.perez@casa.example.net");
        browserWindow.page().getByLabel("PSE").check();
        browserWindow.checkAndScreenshot("manual-natural");
        assertSaved();
        assertEquals("Juan Perez", browserWindow.readText("h1"));
        for (String entered :
                List.of("38.212.536", "Calle 59 Numero 12 – 10", "3168125566", "3007654321", "juanperez@hotmail.com")) {
            browserWindow.awaitText(entered);
        }
        browserWindow.assertNoViolations();
    }

    @Test
    void aPersonIsAskedAsTheManualAsks() {
        browserWindow.signIn("customers/new?country=MX&personType=NATURAL");
        assertFieldOrder(
                "Primer nombre",
                "Segundo nombre",
                "Apellido paterno",
                "Apellido materno",
                "Correo",
                "Referencia cliente",
                "RFC");
        browserWindow.assertNoViolations();
    }

    @Test
    void aCompanyIsCreatedWithTheContactsWhoAnswerForIt() {
        browserWindow.signIn("customers/new?country=MX&personType=LEGAL");
        assertFieldOrder(
                "Razón social",
                "RFC",
                "Referencia cliente",
                "Primer nombre",
                "Segundo nombre",
                "Apellido paterno",
                "Apellido materno",
                "Correo");
        browserWindow.fillField("Razón social", "Aceros Boreal");
        browserWindow.fillField("RFC", "CPN050217K36");
        browserWindow.fillField("Referencia cliente", "NORTE-1");
        fillContact(1, "Emma", "emma@norte.example.net");
        browserWindow.pressButton("Agregar contacto");
        fillContact(2, "Raúl", "raul@norte.example.net");
        browserWindow.page().getByLabel("SPEI").check();
        browserWindow.checkAndScreenshot("manual-legal");
        assertSaved();
        browserWindow.awaitText("Emma");
        browserWindow.awaitText("raul@norte.example.net");
        browserWindow.awaitText("NORTE-1");
        browserWindow.followLink("Editar");
        browserWindow.awaitText("El tipo de persona no se cambia");
        assertThat(browserWindow.page().getByLabel("Razón social")).hasValue("Aceros Boreal");
        browserWindow.assertNoViolations();
    }

    private void fillContact(int number, String name, String email) {
        Locator person = browserWindow.page().locator("fieldset.person").nth(number - 1);
        person.getByLabel("Primer nombre").fill(name);
        person.getByLabel("Segundo nombre").fill("Inés");
        person.getByLabel("Apellido paterno").fill("Gómez");
        person.getByLabel("Apellido materno").fill("Díaz");
        person.getByLabel("Correo").fill(email);
    }

    private void assertSaved() {
        browserWindow.pressAndConfirmDoubts("Guardar", "Cliente guardado con el ID");
    }

    /** The fields stand in this order; others may stand between them. */
    private void assertFieldOrder(String... labels) {
        browserWindow.page().locator("form#customer .field > label").first().waitFor();
        List<String> asked = browserWindow.page().locator("form#customer .field > label").allInnerTexts().stream()
                .map(label -> label.replace("(opcional)", "").strip())
                .toList();
        int last = -1;
        for (String label : labels) {
            int place = last + 1 + asked.subList(last + 1, asked.size()).indexOf(label);
            assertTrue(
                    place > last,
                    label + " is not asked after " + (last < 0 ? "nothing" : asked.get(last)) + ": " + asked);
            last = place;
        }
    }
}
