package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
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

/** The customer list in a browser: changing one customer and many, and exporting exactly the listed ones. */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomersPageIT {

    private static final List<String> rosas = new ArrayList<>();
    private static TestDataClient testDataClient;
    private static String cash;
    private static String card;

    private final BrowserWindow browserWindow;

    CustomersPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        testDataClient = new TestDataClient(padron);
        cash = testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        card = testDataClient.findOrCreatePaymentMethod("CARD", "Tarjeta");
        for (int at = 0; at < 30; at++) {
            rosas.add(testDataClient.createCustomer(
                    "Rosalba Morazán",
                    "MORO8001%02dAB%d".formatted(1 + at, at % 10),
                    "rosa" + at + "@casa.example.net",
                    cash));
        }
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    @Order(1)
    void deactivatesWithAReasonAndChangesPaymentMethods() {
        browserWindow.signIn("customers/detail?id=" + rosas.get(1));
        browserWindow
                .page()
                .locator("summary", new Page.LocatorOptions().setHasText("Desactivar"))
                .click();
        browserWindow.pressButton("Desactivar cliente");
        browserWindow.awaitText("Falta el motivo");
        assertThat(browserWindow.page().getByLabel("Motivo")).isFocused();
        assertThat(browserWindow.page().locator("details.action .field-error")).containsText("Falta el motivo");
        browserWindow.checkAndScreenshot("customer-reason-missing");
        browserWindow.fillField("Motivo", "Cambió de proveedor");
        browserWindow.checkAndScreenshot("customer-deactivating");
        browserWindow.pressButton("Desactivar cliente");
        browserWindow.awaitText("Cliente desactivado.");
        assertTrue(
                browserWindow.readText(".history").contains("Cambió de proveedor"), browserWindow.readText(".history"));
        browserWindow.page().getByLabel("Agregar un medio de pago").selectOption(card);
        browserWindow.pressButton("Agregar");
        browserWindow.awaitText("Medios de pago actualizados.");
        browserWindow.pressButton("Hacer principal: Tarjeta");
        browserWindow.awaitText("Medios de pago actualizados.");
        assertTrue(browserWindow.readText("form#methods tbody tr").contains("Principal"));
        assertTrue(browserWindow.readText("form#methods tbody tr").contains("Tarjeta"));
        browserWindow.checkAndScreenshot("customer-methods");
        browserWindow.pressButton("Quitar: Efectivo");
        browserWindow.awaitText("Medios de pago actualizados.");
        assertEquals(1, browserWindow.page().locator("form#methods tbody tr").count());
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(2)
    void changesManyAndTakesExactlyWhatIsFilteredAlong() throws Exception {
        browserWindow.signIn("customers/list?q=rosalba&size=25");
        browserWindow.awaitText("1 a 25 de 30");
        browserWindow.checkAndScreenshot("customers-searched");
        browserWindow.page().getByLabel("Seleccionar la página").check();
        browserWindow.awaitText("Seleccionados: 25");
        browserWindow
                .page()
                .locator("summary", new Page.LocatorOptions().setHasText("Cambiar estatus"))
                .click();
        browserWindow.pressButton("Desactivar");
        browserWindow.awaitText("Falta el motivo");
        browserWindow.awaitText("Seleccionados: 25");
        assertThat(browserWindow.page().getByLabel("Motivo")).isFocused();
        browserWindow.fillField("Motivo", "Cartera de prueba");
        // The panel has two buttons: Enter presses neither.
        browserWindow.page().keyboard().press("Enter");
        browserWindow.page().waitForTimeout(1000);
        assertThat(browserWindow.page().getByLabel("Motivo")).hasValue("Cartera de prueba");
        browserWindow.checkAndScreenshot("customers-bulk");
        browserWindow.pressButton("Desactivar");
        browserWindow.awaitText("clientes.");
        browserWindow.checkAndScreenshot("customers-bulk-done");
        assertTrue(
                browserWindow.readText(".notice").contains("25")
                        || browserWindow.readText(".notice").contains("24"),
                browserWindow.readText(".notice"));
        browserWindow.openPath("customers/list?status=INACTIVE&size=100");
        int listed = browserWindow.countRows();
        browserWindow
                .page()
                .locator("summary", new Page.LocatorOptions().setHasText("Exportar"))
                .click();
        Download file =
                browserWindow.page().waitForDownload(() -> browserWindow.followLink("Texto separado por comas (CSV)"));
        List<String> lines = Files.readAllLines(file.path());
        assertEquals(listed + 1, lines.size());
        browserWindow.openPath("customers/list?paymentMethod=" + card);
        assertEquals("Tarjeta", browserWindow.readText(".pill").strip());
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(3)
    void namesThoseWhoCouldNotBeChanged() {
        String pse = testDataClient.findOrCreatePaymentMethodIn("CO", "PSE", "PSE");
        String far = testDataClient.createColombianCustomer("Rosalba Lejana", "lejana@casa.example.net", pse);
        browserWindow.signIn("customers/list?q=rosalba&size=50");
        browserWindow.page().getByLabel("Seleccionar la página").check();
        browserWindow
                .page()
                .locator("summary", new Page.LocatorOptions().setHasText("Asignar medio de pago"))
                .click();
        browserWindow.page().locator("form#bulk select").selectOption(card);
        browserWindow.pressButton("Asignar");
        browserWindow.awaitText("1 no se pudo cambiar:");
        Locator notice = browserWindow.page().locator(".notice");
        assertThat(notice.locator("li")).hasCount(1);
        assertThat(notice).containsText("Rosalba Lejana · ID " + far + ": es de otro país que el medio de pago");
        browserWindow.checkAndScreenshot("customers-bulk-left");
        browserWindow.followLink("Rosalba Lejana");
        browserWindow.page().waitForURL("**/customers/detail?id=" + far);
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(4)
    void fitsATelephone() {
        browserWindow.openWindow(360);
        browserWindow.signIn("customers/list");
        browserWindow.checkAndScreenshot("customers-tools");
        browserWindow.openPath("customers/list?status=INACTIVE&from=2026-01-01&paymentMethod=" + cash);
        browserWindow.checkAndScreenshot("customers-filtered");
        browserWindow.assertNoViolations();
    }
}
