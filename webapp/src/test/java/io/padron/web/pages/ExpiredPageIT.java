package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A half-filled form stays while many other pages are opened, and is restored when its view has expired. */
@ExtendWith(SharedPadron.class)
class ExpiredPageIT {

    private static final String FORM = "customers/new?country=MX&personType=NATURAL";
    private static final int OTHERS = 40;

    private final BrowserWindow browserWindow;

    ExpiredPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        new TestDataClient(padron).findOrCreatePaymentMethod("CASH", "Efectivo");
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    /** The server keeps a view-scoped bean of some of these pages too. */
    @Test
    void isSavedHoweverMuchIsLookedUpBesideIt() {
        browserWindow.signIn(FORM);
        browserWindow.fillField("Primer nombre", "Paciente");
        Page form = browserWindow.page();
        try (Page beside = form.context().newPage()) {
            for (int page = 0; page < OTHERS; page++) {
                beside.navigate(form.url().replaceFirst("customers/.*", page % 2 == 0 ? "customers/list" : FORM));
            }
        }
        browserWindow.pressButton("Agregar otro teléfono");
        assertThat(form.locator("#field-phones-1")).isVisible();
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Revise lo siguiente");
        assertEquals("Paciente", form.getByLabel("Primer nombre").inputValue());
        browserWindow.assertNoViolations();
    }

    @Test
    void isOpenedAgainFromThePageThatSaysSoWithWhatWasTyped() {
        browserWindow.signIn(FORM);
        browserWindow.fillField("Primer nombre", "Caduca");
        browserWindow.pressButton("Agregar otro teléfono");
        browserWindow.page().locator("#field-phones-1 input").fill("55 8765 4321");
        discardViews();
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("La página caducó");
        browserWindow.checkAndScreenshot("page-expired");
        browserWindow.followLink("Abrir la página otra vez");
        assertRestored("Caduca");
        assertEquals(
                "55 8765 4321",
                browserWindow.page().locator("#field-phones-1 input").inputValue());
    }

    @Test
    void isOpenedAgainByItselfWhenAScriptAsked() {
        browserWindow.signIn(FORM);
        browserWindow.fillField("Primer nombre", "Callada");
        discardViews();
        browserWindow.fillField("Apellido paterno", "Morazán");
        browserWindow.page().keyboard().press("Tab");
        assertRestored("Callada");
    }

    private void assertRestored(String firstName) {
        browserWindow.awaitText("Aquí está lo que había escrito");
        assertThat(browserWindow.page().getByLabel("Primer nombre")).hasValue(firstName);
        assertTrue(
                browserWindow.page().url().endsWith(FORM), browserWindow.page().url());
        browserWindow.assertNoViolations();
    }

    /** Sends a view state that the server never issued, after pending requests of the form are answered. */
    private void discardViews() {
        browserWindow.page().keyboard().press("Tab");
        browserWindow.page().waitForTimeout(2000);
        browserWindow
                .page()
                .evaluate("document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
                        + ".forEach((state) => { state.value = '1:2'; })");
    }
}
