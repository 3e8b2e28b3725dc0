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
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Bulk updates in a browser: all customers of a filter are changed and restored; saved views and columns of the list.
 */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulkUpdatesPageIT {

    private static String run = "";
    private static TestDataClient prepared;

    private final BrowserWindow browserWindow;

    BulkUpdatesPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        prepared = new TestDataClient(padron);
        String cash = prepared.findOrCreatePaymentMethod("CASH", "Efectivo");
        for (int at = 0; at < 28; at++) {
            prepared.createCustomer("Tomasa Quirarte", "XAXX010101000", "tomasa" + at + "@casa.example.net", cash);
        }
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    @Order(1)
    void allCustomersOfTheFilterAreDeactivatedAndItIsUndone() {
        browserWindow.signIn("customers/list?q=tomasa&size=25");
        assertThat(browserWindow.page().getByText("Seleccionar los 28")).isHidden();
        browserWindow.page().getByLabel("Seleccionar la página").check();
        browserWindow.checkAndScreenshot("actions-everybody-offered");
        browserWindow.followLink("Seleccionar los 28 clientes que cumplen el filtro");
        browserWindow.awaitText("«tomasa»");
        browserWindow.checkAndScreenshot("actions-new");
        browserWindow.pressButton("Continuar");
        browserWindow.awaitText("Elija qué hacer");
        browserWindow.page().getByLabel("Acción").selectOption("INACTIVE");
        browserWindow.pressButton("Continuar");
        browserWindow.awaitText("Falta el motivo");
        browserWindow.checkAndScreenshot("actions-new-problem");
        assertEquals("INACTIVE", browserWindow.page().getByLabel("Acción").inputValue());
        browserWindow.fillField("Motivo", "Cartera de prueba");
        browserWindow.pressButton("Continuar");
        browserWindow.awaitText("Desactivar: 28 clientes. Filtro: «tomasa».");
        browserWindow.checkAndScreenshot("actions-confirm");
        browserWindow.pressButton("Sí, cambiarlos");
        browserWindow.page().waitForURL("**/customers/actions/run?id=*");
        browserWindow.awaitText("Se cambiaron 28 clientes.");
        assertEquals("28", browserWindow.readCount("Cambiados"));
        browserWindow.checkAndScreenshot("actions-done");
        run = browserWindow.page().url().replaceAll(".*id=", "");
        browserWindow.openPath("customers/list?q=tomasa&status=INACTIVE&size=25");
        browserWindow.awaitText("1 a 25 de 28");
        browserWindow.followLink("Historial de acciones");
        browserWindow.checkAndScreenshot("actions-history");
        browserWindow.page().locator("tbody th a").first().click();
        browserWindow.pressButton("Deshacer la acción");
        browserWindow.awaitText("28 clientes vuelven a como estaban");
        browserWindow.checkAndScreenshot("actions-undo");
        browserWindow.page().keyboard().press("Escape");
        assertThat(browserWindow.page().locator(".ui-dialog.question")).hasCount(0);
        browserWindow.pressButton("Deshacer la acción");
        browserWindow.pressButton("Sí, deshacerla");
        browserWindow.awaitText("28 clientes volvieron a como estaban.");
        browserWindow.checkAndScreenshot("actions-undone");
        browserWindow.openPath("customers/list?q=tomasa&status=INACTIVE");
        browserWindow.awaitText("Ningún cliente coincide");
        browserWindow.openPath("customers/list?q=tomasa&size=25");
        browserWindow.page().locator("tbody th a").first().click();
        browserWindow.awaitText("Se deshizo la acción " + run);
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(2)
    void aViewIsSavedNamedAnewAndDeleted() {
        browserWindow.signIn("customers/list?q=tomasa&sort=name&size=25");
        openMenu("Vistas");
        browserWindow.pressButton("Guardar esta vista");
        browserWindow.awaitText("Falta el nombre");
        browserWindow.fillField("Nombre de la vista", "Tomasas");
        browserWindow.checkAndScreenshot("views-saving");
        browserWindow.pressButton("Guardar esta vista");
        browserWindow.awaitText("Vista guardada");
        assertTrue(
                !browserWindow.page().url().contains("view="),
                browserWindow.page().url());
        browserWindow.page().reload();
        assertThat(browserWindow.page().getByText("Vista guardada")).hasCount(0);
        browserWindow.openPath("customers/list");
        openMenu("Vistas");
        browserWindow.checkAndScreenshot("views-menu");
        browserWindow.followLink("Tomasas");
        browserWindow.awaitText("de 28");
        assertTrue(
                browserWindow.page().url().contains("sort=name"),
                browserWindow.page().url());
        openMenu("Vistas");
        assertThat(browserWindow.page().locator(".view-line a").first()).hasAttribute("aria-current", "true");
        browserWindow.followLink("Cambiar la vista Tomasas");
        browserWindow.checkAndScreenshot("views-edit");
        browserWindow.fillField("Nombre de la vista", "Las Tomasas");
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Vista guardada");
        openMenu("Vistas");
        browserWindow.followLink("Cambiar la vista Las Tomasas");
        browserWindow.pressButton("Borrar la vista");
        browserWindow.awaitText("Vista borrada");
        assertEquals(0, browserWindow.page().locator(".view-line").count());
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(3)
    void aColumnIsHiddenAndStaysSo() {
        browserWindow.signIn("customers/list?q=tomasa");
        assertThat(findHeader("Tipo")).isVisible();
        assertThat(findHeader("País")).isHidden();
        openMenu("Columnas");
        browserWindow.checkAndScreenshot("columns");
        browserWindow.page().locator(".column-choice input[value=type]").uncheck();
        browserWindow.page().locator(".column-choice input[value=country]").check();
        browserWindow.pressButton("Mostrar estas");
        browserWindow.page().waitForURL("**/customers/list?q=tomasa");
        assertThat(findHeader("Tipo")).isHidden();
        assertThat(findHeader("País")).isVisible();
        browserWindow.openPath("customers/list");
        assertThat(findHeader("Tipo")).isHidden();
        browserWindow.checkAndScreenshot("columns-chosen");
        browserWindow.openPath("customers/list?columns=type,status");
        assertThat(findHeader("Tipo")).isVisible();
        assertThat(findHeader("País")).isHidden();
        browserWindow.openWindow(360);
        browserWindow.signIn("customers/list?q=tomasa");
        assertThat(browserWindow.page().locator("td[data-label=Tipo]").first()).isVisible();
        browserWindow.openWindow(1280);
        browserWindow.signIn("customers/list?q=tomasa");
        openMenu("Columnas");
        browserWindow.page().locator(".column-choice input[value=type]").check();
        browserWindow.page().locator(".column-choice input[value=country]").uncheck();
        browserWindow.pressButton("Mostrar estas");
        assertThat(findHeader("Tipo")).isVisible();
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(4)
    void fitsATelephoneAndTheDark() {
        browserWindow.signIn("customers/list");
        browserWindow.openPath("theme?to=dark&back=/customers/list");
        keepScreenshots();
        browserWindow.openWindow(360);
        browserWindow.signIn("customers/list");
        keepScreenshots();
        browserWindow.openPath("theme?to=light&back=/customers/list");
        keepScreenshots();
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(5)
    void skippedCustomersAreExportedToExcelInTheChosenLanguage() throws IOException {
        String zoraida = prepared.createCustomer(
                "Zoraida Quirarte",
                "XAXX010101000",
                "zoraida@casa.example.net",
                prepared.findOrCreatePaymentMethod("CASH", "Efectivo"));
        browserWindow.openWindow(1280, "en-US");
        browserWindow.signIn("customers/list");
        browserWindow.openPath("language?to=es&back=/customers/list");
        browserWindow.openPath("customers/actions/new?q=zoraida");
        browserWindow.page().getByLabel("Acción").selectOption("INACTIVE");
        browserWindow.fillField("Motivo", "Cartera de prueba");
        browserWindow.pressButton("Continuar");
        browserWindow.pressButton("Sí, cambiarlos");
        browserWindow.awaitText("Se cambió 1 cliente");
        prepared.changeCustomer(zoraida, "{'address':'Calle 5'}");
        browserWindow.pressButton("Deshacer la acción");
        browserWindow.pressButton("Sí, deshacerla");
        browserWindow.awaitText("Quedaron como estaban");
        Download file =
                browserWindow.page().waitForDownload(() -> browserWindow.followLink("Descargar la lista (CSV)"));
        String left = Files.readString(file.path());
        assertTrue(left.startsWith("\uFEFFcustomerId,phase,code,message\r\n" + zoraida + ",UNDO,"), left);
        assertTrue(left.contains(browserWindow.readText("td[data-label='Por qué']")), left);
        browserWindow.assertNoViolations();
    }

    private void keepScreenshots() {
        String theme = String.valueOf(browserWindow.page().evaluate("document.documentElement.dataset.theme"));
        browserWindow.openPath("customers/list?q=tomasa&size=25");
        openMenu("Vistas");
        browserWindow.checkAndScreenshot("views-" + theme);
        browserWindow.page().getByLabel("Seleccionar la página").check();
        browserWindow.checkAndScreenshot("actions-offered-" + theme);
        browserWindow.openPath("customers/actions/new?q=tomasa");
        browserWindow.checkAndScreenshot("actions-new-" + theme);
        browserWindow.openPath("customers/actions/run?id=" + run);
        browserWindow.checkAndScreenshot("actions-run-" + theme);
        browserWindow.openPath("customers/actions/list");
        browserWindow.checkAndScreenshot("actions-list-" + theme);
    }

    private Locator findHeader(String title) {
        return browserWindow
                .page()
                .locator("th[scope=col]", new Page.LocatorOptions().setHasText(title))
                .first();
    }

    private void openMenu(String title) {
        browserWindow
                .page()
                .locator(".list-tools summary", new Page.LocatorOptions().setHasText(title))
                .click();
    }
}
