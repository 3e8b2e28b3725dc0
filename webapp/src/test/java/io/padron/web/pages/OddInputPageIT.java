package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people paste by accident or on purpose: told at its field, shown as it is, and the rest of the form stays. */
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

    private final Screens screens;

    OddInputPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        cash = new Preparation(padron).method("CASH", "Efectivo");
    }

    @BeforeEach
    void signIn() {
        screens.signIn("payments/list");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void isToldAtTheFieldsOfAPaymentMethod() {
        for (String text : ODD) {
            screens.go("payments/new?country=MX&type=SPEI");
            screens.fill("Nombre del medio de pago", text);
            screens.fill("CLABE", text);
            String name = value("Nombre del medio de pago");
            String clabe = value("CLABE");
            screens.press("Activar");
            screens.sees("Revise lo siguiente");
            assertThat(screens.page().locator("#field-settings-clabe .field-error"))
                    .isVisible();
            boolean unfit = name.length() > 60 || name.contains("\u0000");
            assertThat(screens.page().locator("#field-label .field-error")).hasCount(unfit ? 1 : 0);
            assertEquals(shown(name), value("Nombre del medio de pago"));
            assertEquals(shown(clabe), value("CLABE"));
        }
        screens.keep("payment-method-odd");
        screens.hasNoComplaints();
    }

    @Test
    void isShownAsItIsInTheReasonForWhichACustomerIsPutAside(RunningPadron padron) {
        String customer =
                new Preparation(padron).customer("Odilia Barragán", "XAXX010101000", "odilia@casa.example.net", cash);
        screens.go("customers/detail?id=" + customer);
        screens.page().locator("details.action summary").first().click();
        screens.fill("Motivo", SCRIPT);
        screens.press("Desactivar cliente");
        screens.sees("Cliente desactivado.");
        assertTrue(screens.text(".history").contains(SCRIPT), screens.text(".history"));
        screens.hasNoComplaints();
    }

    @Test
    void isToldOfAnImportAndItsFile() {
        screens.go("imports/new?country=MX&personType=NATURAL");
        Locator method = screens.page().locator("select[name$=':method']");
        method.selectOption(cash);
        screens.page().getByLabel("Esperar a que yo lo revise antes de cargar").check();
        screens.press("Validar");
        screens.sees("Falta el archivo");
        assertEquals(cash, method.inputValue());
        assertThat(screens.page().getByLabel("Esperar a que yo lo revise antes de cargar"))
                .isChecked();
        screens.page()
                .getByLabel("Archivo CSV o XLSX")
                .setInputFiles(new FilePayload("vacio.csv", "text/csv", new byte[0]));
        screens.press("Validar");
        screens.sees("El archivo está vacío");
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
        screens.page()
                .getByLabel("Archivo CSV o XLSX")
                .setInputFiles(new FilePayload(odd, "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        screens.press("Validar");
        screens.sees("El archivo tiene errores en 8 filas");
        screens.keep("import-odd");
        assertTrue(screens.text("main").contains("o'hara.csv"), screens.text("main"));
        screens.go(screens.page().url().replace("/imports/run", "/imports/rows"));
        assertEquals(8, screens.rows());
        screens.sees(SCRIPT);
        screens.keep("import-rows-odd");
        screens.hasNoComplaints();
    }

    @Test
    void findsNobodyAndStaysInTheSearch() {
        for (String text : ODD.subList(1, 7)) {
            screens.go("customers/list");
            screens.fill("Buscar clientes", text);
            String typed = value("Buscar clientes");
            screens.press("Buscar");
            screens.sees("Ningún cliente coincide");
            assertEquals(shown(typed), value("Buscar clientes"));
        }
        screens.hasNoComplaints();
    }

    /** No page can hold a NUL. */
    private static String shown(String typed) {
        return typed.replace("\u0000", "");
    }

    private String value(String label) {
        return screens.page()
                .locator("input, textarea")
                .and(screens.page().getByLabel(label))
                .first()
                .inputValue();
    }
}
