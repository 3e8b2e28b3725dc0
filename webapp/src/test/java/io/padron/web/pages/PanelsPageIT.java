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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open panels can be used, rows stay in place, long words fit, and no list is a dead end. */
@ExtendWith(SharedPadron.class)
class PanelsPageIT {

    private static final String WORD = "Xilotepec" + "ñ".repeat(86);

    /** For each control of an open panel, the element that covers its middle; and controls outside the window. */
    private static final String HIDDEN = """
            panel => Array.from(panel.querySelectorAll("a, button, input:not([type='hidden']), select"))
              .filter(one => one.checkVisibility())
              .map(one => {
                const box = one.getBoundingClientRect();
                const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                const seen = there !== null && (one.contains(there) || there.contains(one) || there.closest("label") === one.closest("label"));
                const inside = box.left >= 0 && box.right <= document.documentElement.clientWidth;
                return seen && inside ? "" : one.outerHTML.slice(0, 120) + " under " + (there && there.outerHTML.slice(0, 120));
              })
              .filter(text => text !== "")""";

    private static String longName = "";

    private final BrowserWindow browserWindow;

    PanelsPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        TestDataClient testDataClient = new TestDataClient(padron);
        String cash = testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        testDataClient.findOrCreatePaymentMethod("CARD", "Tarjeta");
        longName = testDataClient.createCustomer("Xilo " + WORD, "XAXX010101000", "xilo@casa.example.net", cash);
        testDataClient.changeCustomer(
                longName,
                "{'name':{'first':'" + WORD + "','last':'" + WORD + "'},'reference':'" + WORD.substring(0, 60)
                        + "','address':'" + WORD + WORD + "'}");
        for (int at = 0; at < 26; at++) {
            testDataClient.createCustomer(
                    "Fidencia Xochitiotzin", "XAXX010101000", "fide" + at + "@casa.example.net", cash);
        }
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void panelsLieOverThePageAndWithinTheWindow(int width) {
        browserWindow.openWindow(width);
        browserWindow.signIn("customers/list?q=fidencia&size=25");
        for (String menu : width < 720 ? List.of("Vistas", "Exportar") : List.of("Vistas", "Columnas", "Exportar")) {
            openMenu(menu, "panels-" + menu.toLowerCase(java.util.Locale.ROOT));
        }
        browserWindow.page().locator(".topbar details summary").click();
        assertUsable(".topbar details[open] > .menu-items");
        browserWindow.page().keyboard().press("Escape");
        browserWindow.page().getByLabel("Seleccionar la página").check();
        openMenu("Cambiar estatus", "panels-status");
        openMenu("Asignar medio de pago", "panels-method");
        browserWindow.openPath("customers/detail?id=" + longName);
        openMenu("Desactivar", "panels-deactivate");
        browserWindow.assertNoViolations();
    }

    private void openMenu(String menu, String picture) {
        Locator summary = browserWindow.page().locator("summary", new Page.LocatorOptions().setHasText(menu));
        summary.click();
        assertUsable("main details[open] > .menu-items");
        if (browserWindow.page().locator("details[open] > .action-panel").count() > 0) {
            assertThat(browserWindow
                            .page()
                            .locator("details[open] .action-panel input:not([type='hidden']), details[open] select")
                            .first())
                    .isFocused();
        }
        browserWindow.checkAndScreenshot(picture);
        browserWindow.page().keyboard().press("Escape");
        assertThat(summary).isFocused();
    }

    private void assertUsable(String panel) {
        Locator open = browserWindow.page().locator(panel);
        open.waitFor();
        // The panel is positioned just after it opens.
        browserWindow
                .page()
                .waitForCondition(
                        () -> ((List<?>) open.evaluate(HIDDEN)).isEmpty() && open.boundingBox().x >= readLeftEdge());
        assertEquals(List.of(), open.evaluate(HIDDEN));
    }

    private double readLeftEdge() {
        Locator sections = browserWindow.page().locator("nav.sections");
        BoundingBox box = sections.boundingBox();
        return box.y > 100 ? 0 : box.x + box.width;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 800, 360})
    void noRowMovesWhenOneIsTicked(int width) {
        browserWindow.openWindow(width);
        browserWindow.signIn("customers/list?q=fidencia&size=25");
        Locator rows = browserWindow.page().locator(".customers tbody tr");
        double first = readTopEdge(rows.first());
        double third = readTopEdge(rows.nth(2));
        rows.nth(2).locator("input").check();
        browserWindow.awaitText("Seleccionados: 1");
        assertEquals(first, readTopEdge(rows.first()));
        assertEquals(third, readTopEdge(rows.nth(2)));
        browserWindow.checkAndScreenshot("panels-one-ticked");
        browserWindow.page().getByLabel("Seleccionar la página").check();
        assertThat(browserWindow.page().getByText("Seleccionar los 26")).isVisible();
        assertEquals(first, readTopEdge(rows.first()));
        // The last row can be scrolled clear of the bar.
        rows.last().locator("th a").focus();
        BoundingBox last = rows.last().locator("th a").boundingBox();
        BoundingBox bar = browserWindow.page().locator(".bulk-bar").boundingBox();
        assertTrue(last.y + last.height <= bar.y, last.y + " under " + bar.y);
        browserWindow.assertNoViolations();
    }

    /** The position in the page, independent of scrolling. */
    private static double readTopEdge(Locator row) {
        return ((Number) row.evaluate("row => Math.round(row.getBoundingClientRect().top + window.scrollY)"))
                .doubleValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void oneLongWordWidensNoPage(int width) {
        browserWindow.openWindow(width);
        browserWindow.signIn("customers/list?q=xilotepec");
        browserWindow.checkAndScreenshot("long-list");
        BoundingBox state =
                browserWindow.page().locator(".customers tbody .state").first().boundingBox();
        assertTrue(state.x + state.width <= width, "the status is out of sight");
        browserWindow.openPath("customers/list?q=" + WORD);
        browserWindow.checkAndScreenshot("long-searched");
        browserWindow.openPath("customers/actions/new?q=" + WORD);
        browserWindow.checkAndScreenshot("long-action");
        browserWindow.openPath("customers/detail?id=" + longName);
        browserWindow.checkAndScreenshot("long-detail");
        browserWindow.followLink("Editar");
        browserWindow.checkAndScreenshot("long-edit");
        browserWindow.openPath("theme?to=dark&back=/customers/detail?id=" + longName);
        browserWindow.checkAndScreenshot("long-detail-dark");
        browserWindow.openPath("theme?to=light&back=/customers/list");
        browserWindow.assertNoViolations();
    }

    @Test
    void aQuestionHasTheFocusAndGivesItBack() {
        browserWindow.signIn("customers/actions/new?q=fidencia");
        Page page = browserWindow.page();
        page.getByLabel("Acción").selectOption("INACTIVE");
        browserWindow.fillField("Motivo", "Prueba de foco");
        browserWindow.pressButton("Continuar");
        assertThat(findButton("No, volver")).isFocused();
        browserWindow.checkAndScreenshot("panels-question");
        page.keyboard().press("Escape");
        assertThat(findButton("Continuar")).isFocused();
        page.keyboard().press("Enter");
        browserWindow.pressButton("Sí, cambiarlos");
        browserWindow.awaitText("Se cambiaron 26 clientes.");
        browserWindow.pressButton("Deshacer la acción");
        assertThat(page.locator(".ui-dialog.question [data-no]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(findButton("Deshacer la acción")).isFocused();
        browserWindow.pressButton("Deshacer la acción");
        browserWindow.pressButton("Sí, deshacerla");
        browserWindow.awaitText("26 clientes volvieron a como estaban.");
        browserWindow.openPath("customers/actions/list?page=99999");
        assertTrue(browserWindow.countRows() > 0, "the list past its end is empty");
        browserWindow.assertNoViolations();
    }

    private Locator findButton(String name) {
        return browserWindow
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aPagePastTheEndIsTheLastOneAndTheWayBackKeepsTheSearch() {
        browserWindow.signIn("customers/list?q=fidencia&size=25&page=99");
        browserWindow.awaitText("26 a 26 de 26");
        assertEquals(1, browserWindow.countRows());
        browserWindow.page().locator("tbody th a").first().click();
        browserWindow.page().waitForURL("**/customers/detail?id=*");
        browserWindow.followLink("Volver a Clientes");
        browserWindow.page().waitForURL("**/customers/list?q=fidencia&size=25&page=99");
        browserWindow.awaitText("26 a 26 de 26");
        browserWindow.followLink("Anterior");
        browserWindow.awaitText("1 a 25 de 26");
        browserWindow.assertNoViolations();
    }
}
