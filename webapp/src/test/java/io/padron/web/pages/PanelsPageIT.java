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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens over a page can be used, rows stay where they are, long words fit, and lists have no dead ends. */
@ExtendWith(SharedPadron.class)
class PanelsPageIT {

    private static final String WORD = "Xilotepec" + "ñ".repeat(86);

    /** Of each thing in an open panel that can be used, what lies over its middle instead; and what is out of the window. */
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

    private final Screens screens;

    PanelsPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        Preparation preparation = new Preparation(padron);
        String cash = preparation.method("CASH", "Efectivo");
        preparation.method("CARD", "Tarjeta");
        longName = preparation.customer("Xilo " + WORD, "XAXX010101000", "xilo@casa.example.net", cash);
        preparation.change(
                longName,
                "{'name':{'first':'" + WORD + "','last':'" + WORD + "'},'reference':'" + WORD.substring(0, 60)
                        + "','address':'" + WORD + WORD + "'}");
        for (int at = 0; at < 26; at++) {
            preparation.customer("Fidencia Xochitiotzin", "XAXX010101000", "fide" + at + "@casa.example.net", cash);
        }
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void panelsLieOverThePageAndWithinTheWindow(int width) {
        screens.open(width);
        screens.signIn("customers/list?q=fidencia&size=25");
        for (String menu : width < 720 ? List.of("Vistas", "Exportar") : List.of("Vistas", "Columnas", "Exportar")) {
            opens(menu, "panels-" + menu.toLowerCase(java.util.Locale.ROOT));
        }
        screens.page().locator(".topbar details summary").click();
        isUsable(".topbar details[open] > .menu-items");
        screens.page().keyboard().press("Escape");
        screens.page().getByLabel("Seleccionar la página").check();
        opens("Cambiar estatus", "panels-status");
        opens("Asignar medio de pago", "panels-method");
        screens.go("customers/detail?id=" + longName);
        opens("Desactivar", "panels-deactivate");
        screens.hasNoComplaints();
    }

    private void opens(String menu, String picture) {
        Locator summary = screens.page().locator("summary", new Page.LocatorOptions().setHasText(menu));
        summary.click();
        isUsable("main details[open] > .menu-items");
        if (screens.page().locator("details[open] > .action-panel").count() > 0) {
            assertThat(screens.page()
                            .locator("details[open] .action-panel input:not([type='hidden']), details[open] select")
                            .first())
                    .isFocused();
        }
        screens.keep(picture);
        screens.page().keyboard().press("Escape");
        assertThat(summary).isFocused();
    }

    private void isUsable(String panel) {
        Locator open = screens.page().locator(panel);
        open.waitFor();
        // The panel is put in its place just after it opens.
        screens.page()
                .waitForCondition(() -> ((List<?>) open.evaluate(HIDDEN)).isEmpty() && open.boundingBox().x >= left());
        assertEquals(List.of(), open.evaluate(HIDDEN));
    }

    private double left() {
        Locator sections = screens.page().locator("nav.sections");
        BoundingBox box = sections.boundingBox();
        return box.y > 100 ? 0 : box.x + box.width;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 800, 360})
    void noRowMovesWhenOneIsTicked(int width) {
        screens.open(width);
        screens.signIn("customers/list?q=fidencia&size=25");
        Locator rows = screens.page().locator(".customers tbody tr");
        double first = placeOf(rows.first());
        double third = placeOf(rows.nth(2));
        rows.nth(2).locator("input").check();
        screens.sees("Seleccionados: 1");
        assertEquals(first, placeOf(rows.first()));
        assertEquals(third, placeOf(rows.nth(2)));
        screens.keep("panels-one-ticked");
        screens.page().getByLabel("Seleccionar la página").check();
        assertThat(screens.page().getByText("Seleccionar los 26")).isVisible();
        assertEquals(first, placeOf(rows.first()));
        // The last row can be scrolled out from under the bar.
        rows.last().locator("th a").focus();
        BoundingBox last = rows.last().locator("th a").boundingBox();
        BoundingBox bar = screens.page().locator(".bulk-bar").boundingBox();
        assertTrue(last.y + last.height <= bar.y, last.y + " under " + bar.y);
        screens.hasNoComplaints();
    }

    /** In the page, however far it is scrolled. */
    private static double placeOf(Locator row) {
        return ((Number) row.evaluate("row => Math.round(row.getBoundingClientRect().top + window.scrollY)"))
                .doubleValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void oneLongWordWidensNoPage(int width) {
        screens.open(width);
        screens.signIn("customers/list?q=xilotepec");
        screens.keep("long-list");
        BoundingBox state =
                screens.page().locator(".customers tbody .state").first().boundingBox();
        assertTrue(state.x + state.width <= width, "the status is out of sight");
        screens.go("customers/list?q=" + WORD);
        screens.keep("long-searched");
        screens.go("customers/actions/new?q=" + WORD);
        screens.keep("long-action");
        screens.go("customers/detail?id=" + longName);
        screens.keep("long-detail");
        screens.follow("Editar");
        screens.keep("long-edit");
        screens.go("theme?to=dark&back=/customers/detail?id=" + longName);
        screens.keep("long-detail-dark");
        screens.go("theme?to=light&back=/customers/list");
        screens.hasNoComplaints();
    }

    @Test
    void aQuestionHasTheFocusAndGivesItBack() {
        screens.signIn("customers/actions/new?q=fidencia");
        Page page = screens.page();
        page.getByLabel("Acción").selectOption("INACTIVE");
        screens.fill("Motivo", "Prueba de foco");
        screens.press("Continuar");
        assertThat(button("No, volver")).isFocused();
        screens.keep("panels-question");
        page.keyboard().press("Escape");
        assertThat(button("Continuar")).isFocused();
        page.keyboard().press("Enter");
        screens.press("Sí, cambiarlos");
        screens.sees("Se cambiaron 26 clientes.");
        screens.press("Deshacer la acción");
        assertThat(page.locator(".ui-dialog.question [data-no]")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button("Deshacer la acción")).isFocused();
        screens.press("Deshacer la acción");
        screens.press("Sí, deshacerla");
        screens.sees("26 clientes volvieron a como estaban.");
        screens.go("customers/actions/list?page=99999");
        assertTrue(screens.rows() > 0, "the list past its end is empty");
        screens.hasNoComplaints();
    }

    private Locator button(String name) {
        return screens.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void aPagePastTheEndIsTheLastOneAndTheWayBackKeepsTheSearch() {
        screens.signIn("customers/list?q=fidencia&size=25&page=99");
        screens.sees("26 a 26 de 26");
        assertEquals(1, screens.rows());
        screens.page().locator("tbody th a").first().click();
        screens.page().waitForURL("**/customers/detail?id=*");
        screens.follow("Volver a Clientes");
        screens.page().waitForURL("**/customers/list?q=fidencia&size=25&page=99");
        screens.sees("26 a 26 de 26");
        screens.follow("Anterior");
        screens.sees("1 a 25 de 26");
        screens.hasNoComplaints();
    }
}
