package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
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

/** The whole register in a browser: everybody of a filter is changed and changed back; the list is made one's own. */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActionsPageIT {

    private static String run = "";
    private static Preparation prepared;

    private final Screens screens;

    ActionsPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        prepared = new Preparation(padron);
        String cash = prepared.method("CASH", "Efectivo");
        for (int at = 0; at < 28; at++) {
            prepared.customer("Tomasa Quirarte", "XAXX010101000", "tomasa" + at + "@casa.example.net", cash);
        }
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @Order(1)
    void everybodyOfTheFilterIsDeactivatedAndItIsUndone() {
        screens.signIn("customers/list?q=tomasa&size=25");
        assertThat(screens.page().getByText("Seleccionar los 28")).isHidden();
        screens.page().getByLabel("Seleccionar la página").check();
        screens.keep("actions-everybody-offered");
        screens.follow("Seleccionar los 28 clientes que cumplen el filtro");
        screens.sees("«tomasa»");
        screens.keep("actions-new");
        screens.press("Continuar");
        screens.sees("Elija qué hacer");
        screens.page().getByLabel("Acción").selectOption("INACTIVE");
        screens.press("Continuar");
        screens.sees("Falta el motivo");
        screens.keep("actions-new-problem");
        assertEquals("INACTIVE", screens.page().getByLabel("Acción").inputValue());
        screens.fill("Motivo", "Cartera de prueba");
        screens.press("Continuar");
        screens.sees("Desactivar: 28 clientes. Filtro: «tomasa».");
        screens.keep("actions-confirm");
        screens.press("Sí, cambiarlos");
        screens.page().waitForURL("**/customers/actions/run?id=*");
        screens.sees("Se cambiaron 28 clientes.");
        assertEquals("28", screens.count("Cambiados"));
        screens.keep("actions-done");
        run = screens.page().url().replaceAll(".*id=", "");
        screens.go("customers/list?q=tomasa&status=INACTIVE&size=25");
        screens.sees("1 a 25 de 28");
        screens.follow("Historial de acciones");
        screens.keep("actions-history");
        screens.page().locator("tbody th a").first().click();
        screens.press("Deshacer la acción");
        screens.sees("28 clientes vuelven a como estaban");
        screens.keep("actions-undo");
        screens.page().keyboard().press("Escape");
        assertThat(screens.page().locator(".ui-dialog.question")).hasCount(0);
        screens.press("Deshacer la acción");
        screens.press("Sí, deshacerla");
        screens.sees("28 clientes volvieron a como estaban.");
        screens.keep("actions-undone");
        screens.go("customers/list?q=tomasa&status=INACTIVE");
        screens.sees("Ningún cliente coincide");
        screens.go("customers/list?q=tomasa&size=25");
        screens.page().locator("tbody th a").first().click();
        screens.sees("Se deshizo la acción " + run);
        screens.hasNoComplaints();
    }

    @Test
    @Order(2)
    void aViewIsSavedNamedAnewAndDeleted() {
        screens.signIn("customers/list?q=tomasa&sort=name&size=25");
        menu("Vistas");
        screens.press("Guardar esta vista");
        screens.sees("Falta el nombre");
        screens.fill("Nombre de la vista", "Tomasas");
        screens.keep("views-saving");
        screens.press("Guardar esta vista");
        screens.sees("Vista guardada");
        assertTrue(!screens.page().url().contains("view="), screens.page().url());
        screens.page().reload();
        assertThat(screens.page().getByText("Vista guardada")).hasCount(0);
        screens.go("customers/list");
        menu("Vistas");
        screens.keep("views-menu");
        screens.follow("Tomasas");
        screens.sees("de 28");
        assertTrue(screens.page().url().contains("sort=name"), screens.page().url());
        menu("Vistas");
        assertThat(screens.page().locator(".view-line a").first()).hasAttribute("aria-current", "true");
        screens.follow("Cambiar la vista Tomasas");
        screens.keep("views-edit");
        screens.fill("Nombre de la vista", "Las Tomasas");
        screens.press("Guardar");
        screens.sees("Vista guardada");
        menu("Vistas");
        screens.follow("Cambiar la vista Las Tomasas");
        screens.press("Borrar la vista");
        screens.sees("Vista borrada");
        assertEquals(0, screens.page().locator(".view-line").count());
        screens.hasNoComplaints();
    }

    @Test
    @Order(3)
    void aColumnIsHiddenAndStaysSo() {
        screens.signIn("customers/list?q=tomasa");
        assertThat(header("Tipo")).isVisible();
        assertThat(header("País")).isHidden();
        menu("Columnas");
        screens.keep("columns");
        screens.page().locator(".column-choice input[value=type]").uncheck();
        screens.page().locator(".column-choice input[value=country]").check();
        screens.press("Mostrar estas");
        screens.page().waitForURL("**/customers/list?q=tomasa");
        assertThat(header("Tipo")).isHidden();
        assertThat(header("País")).isVisible();
        screens.go("customers/list");
        assertThat(header("Tipo")).isHidden();
        screens.keep("columns-chosen");
        screens.go("customers/list?columns=type,status");
        assertThat(header("Tipo")).isVisible();
        assertThat(header("País")).isHidden();
        screens.open(360);
        screens.signIn("customers/list?q=tomasa");
        assertThat(screens.page().locator("td[data-label=Tipo]").first()).isVisible();
        screens.open(1280);
        screens.signIn("customers/list?q=tomasa");
        menu("Columnas");
        screens.page().locator(".column-choice input[value=type]").check();
        screens.page().locator(".column-choice input[value=country]").uncheck();
        screens.press("Mostrar estas");
        assertThat(header("Tipo")).isVisible();
        screens.hasNoComplaints();
    }

    @Test
    @Order(4)
    void fitsATelephoneAndTheDark() {
        screens.signIn("customers/list");
        screens.go("theme?to=dark&back=/customers/list");
        look();
        screens.open(360);
        screens.signIn("customers/list");
        look();
        screens.go("theme?to=light&back=/customers/list");
        look();
        screens.hasNoComplaints();
    }

    @Test
    @Order(5)
    void whoIsLeftAsTheyWereIsToldToExcelInTheChosenLanguage() throws IOException {
        String zoraida = prepared.customer(
                "Zoraida Quirarte", "XAXX010101000", "zoraida@casa.example.net", prepared.method("CASH", "Efectivo"));
        screens.open(1280, "en-US");
        screens.signIn("customers/list");
        screens.go("language?to=es&back=/customers/list");
        screens.go("customers/actions/new?q=zoraida");
        screens.page().getByLabel("Acción").selectOption("INACTIVE");
        screens.fill("Motivo", "Cartera de prueba");
        screens.press("Continuar");
        screens.press("Sí, cambiarlos");
        screens.sees("Se cambió 1 cliente");
        prepared.change(zoraida, "{'address':'Calle 5'}");
        screens.press("Deshacer la acción");
        screens.press("Sí, deshacerla");
        screens.sees("Quedaron como estaban");
        Download file = screens.page().waitForDownload(() -> screens.follow("Descargar la lista (CSV)"));
        String left = Files.readString(file.path());
        assertTrue(left.startsWith("\uFEFFcustomerId,phase,code,message\r\n" + zoraida + ",UNDO,"), left);
        assertTrue(left.contains(screens.text("td[data-label='Por qué']")), left);
        screens.hasNoComplaints();
    }

    private void look() {
        String theme = String.valueOf(screens.page().evaluate("document.documentElement.dataset.theme"));
        screens.go("customers/list?q=tomasa&size=25");
        menu("Vistas");
        screens.keep("views-" + theme);
        screens.page().getByLabel("Seleccionar la página").check();
        screens.keep("actions-offered-" + theme);
        screens.go("customers/actions/new?q=tomasa");
        screens.keep("actions-new-" + theme);
        screens.go("customers/actions/run?id=" + run);
        screens.keep("actions-run-" + theme);
        screens.go("customers/actions/list");
        screens.keep("actions-list-" + theme);
    }

    private Locator header(String title) {
        return screens.page()
                .locator("th[scope=col]", new Page.LocatorOptions().setHasText(title))
                .first();
    }

    private void menu(String title) {
        screens.page()
                .locator(".list-tools summary", new Page.LocatorOptions().setHasText(title))
                .click();
    }
}
