package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Odd pasted input: the message is at its field, the text is shown unchanged, and the rest of the form stays. */
@ExtendWith(SharedPadron.class)
class OddInputPageIT {

    private static final String SCRIPT = "<script>alert('x')</script>";
    private static final List<String> ODD = List.of(
            "x".repeat(5000),
            SCRIPT,
            "\"><img src=x onerror=alert(1)>",
            "😀 cobranza 👍🏽",
            "\u202Eodidnecsa\u202C",
            "'; drop table customers; --",
            "a\u0000b",
            "línea pegada\n".repeat(10_000));

    private static String cash = "";

    private final BrowserWindow browserWindow;

    OddInputPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        cash = new TestDataClient(padron).findOrCreatePaymentMethod("CASH", "Efectivo");
    }

    @BeforeEach
    void signIn() {
        browserWindow.signIn("payments/list");
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    void isReportedAtTheFieldsOfAPaymentMethod() {
        for (String text : ODD) {
            browserWindow.openPath("payments/new?country=MX&type=SPEI");
            browserWindow.fillField("Nombre del medio de pago", text);
            browserWindow.fillField("CLABE", text);
            String name = readValue("Nombre del medio de pago");
            String clabe = readValue("CLABE");
            browserWindow.pressButton("Activar");
            browserWindow.awaitText("Revise lo siguiente");
            assertThat(browserWindow.page().locator("#field-settings-clabe .field-error"))
                    .isVisible();
            boolean unfit = name.length() > 60 || name.contains("\u0000");
            assertThat(browserWindow.page().locator("#field-label .field-error"))
                    .hasCount(unfit ? 1 : 0);
            assertEquals(expectedText(name), readValue("Nombre del medio de pago"));
            assertEquals(expectedText(clabe), readValue("CLABE"));
        }
        browserWindow.checkAndScreenshot("payment-method-odd");
        browserWindow.assertNoViolations();
    }

    @Test
    void isShownAsItIsInTheReasonForWhichACustomerIsDeactivated(RunningPadron padron) {
        String customer = new TestDataClient(padron)
                .createCustomer("Odilia Barragán", "XAXX010101000", "odilia@casa.example.net", cash);
        browserWindow.openPath("customers/detail?id=" + customer);
        browserWindow.page().locator("details.action summary").first().click();
        browserWindow.fillField("Motivo", SCRIPT);
        browserWindow.pressButton("Desactivar cliente");
        browserWindow.awaitText("Cliente desactivado.");
        assertTrue(browserWindow.readText(".history").contains(SCRIPT), browserWindow.readText(".history"));
        browserWindow.assertNoViolations();
    }

    @Test
    void isReportedOfAnImportAndItsFile() {
        browserWindow.openPath("imports/new?country=MX&personType=NATURAL");
        Locator method = browserWindow.page().locator("select[name$=':method']");
        method.selectOption(cash);
        browserWindow
                .page()
                .getByLabel("Esperar a que yo lo revise antes de cargar")
                .check();
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("Falta el archivo");
        assertEquals(cash, method.inputValue());
        assertThat(browserWindow.page().getByLabel("Esperar a que yo lo revise antes de cargar"))
                .isChecked();
        browserWindow
                .page()
                .getByLabel("Archivo CSV o XLSX")
                .setInputFiles(new FilePayload("vacio.csv", "text/csv", new byte[0]));
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("El archivo está vacío");
        StringBuilder rows = new StringBuilder("Primer nombre,Apellido paterno,RFC,Correo\n");
        for (String text : ODD) {
            String cell = '"' + text.replace("\"", "\"\"") + '"';
            rows.append(cell)
                    .append(",Ruiz,")
                    .append(cell)
                    .append(',')
                    .append(cell)
                    .append('\n');
        }
        String odd = "clientes " + SCRIPT.replace("/", "") + " 😀 o'hara.csv";
        browserWindow
                .page()
                .getByLabel("Archivo CSV o XLSX")
                .setInputFiles(new FilePayload(odd, "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("El archivo tiene errores en 8 filas");
        browserWindow.checkAndScreenshot("import-odd");
        assertTrue(browserWindow.readText("main").contains("o'hara.csv"), browserWindow.readText("main"));
        browserWindow.openPath(browserWindow.page().url().replace("/imports/run", "/imports/rows"));
        assertEquals(8, browserWindow.countRows());
        browserWindow.awaitText(SCRIPT);
        browserWindow.checkAndScreenshot("import-rows-odd");
        browserWindow.assertNoViolations();
    }

    @Test
    void findsNoCustomerAndStaysInTheSearch() {
        for (String text : ODD.subList(1, 7)) {
            browserWindow.openPath("customers/list");
            browserWindow.fillField("Buscar clientes", text);
            String typed = readValue("Buscar clientes");
            browserWindow.pressButton("Buscar");
            browserWindow.awaitText("Ningún cliente coincide");
            assertEquals(expectedText(typed), readValue("Buscar clientes"));
        }
        browserWindow.assertNoViolations();
    }

    /** No page can hold a NUL. */
    private static String expectedText(String typed) {
        return typed.replace("\u0000", "");
    }

    private String readValue(String label) {
        return browserWindow
                .page()
                .locator("input, textarea")
                .and(browserWindow.page().getByLabel(label))
                .first()
                .inputValue();
    }
}
