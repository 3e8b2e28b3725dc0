package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports that wait for a decision are shown where users look; each page links to its help. */
@ExtendWith(SharedPadron.class)
class WaitingPageIT {

    private static final String FILE = """
            Primer nombre,Apellido paterno,RFC,Correo,Medio de pago
            Elvira,Pendiente,XAXX010101000,elvira@casa.example.net,Efectivo
            """;

    private static String oldest = "";

    private final BrowserWindow browserWindow;

    WaitingPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        TestDataClient testDataClient = new TestDataClient(padron);
        testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        oldest = testDataClient.createValidatedRun("pendiente-1.csv", FILE);
        for (int file = 2; file <= 7; file++) {
            testDataClient.createValidatedRun("pendiente-" + file + ".csv", FILE);
        }
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    void whatWaitsIsAtHomeOrOneClickAway() {
        browserWindow.signIn("home/overview");
        assertThat(browserWindow.page().locator(".task a").first()).hasText("pendiente-7.csv");
        assertThat(browserWindow.page().locator(".task a").nth(4)).hasText("pendiente-3.csv");
        Locator more = browserWindow.page().locator(".tasks-more a");
        assertTrue(more.innerText().matches("Y \\d+ cargas más esperan su decisión"), more.innerText());
        browserWindow.checkAndScreenshot("home-waiting");
        more.click();
        assertThat(browserWindow
                        .page()
                        .locator("tbody a[href='/imports/run?id=" + oldest + "']")
                        .first())
                .isVisible();
        browserWindow.checkAndScreenshot("imports-waiting");
        assertEquals(
                browserWindow.page().locator("tbody tr").count(),
                browserWindow
                        .page()
                        .locator(
                                "tbody tr",
                                new Page.LocatorOptions().setHasText(Pattern.compile("Por cargar|Datos sin usar")))
                        .count());
        browserWindow.pressButton("Cancelar la carga " + oldest);
        browserWindow.page().waitForURL("**/imports/list?show=waiting*");
        assertThat(browserWindow.page().locator("tbody a[href='/imports/run?id=" + oldest + "']"))
                .hasCount(0);
        browserWindow.page().locator(".pill").click();
        assertThat(browserWindow
                        .page()
                        .locator("tbody a[href='/imports/run?id=" + oldest + "']")
                        .first())
                .isVisible();
        browserWindow.openWindow(360);
        browserWindow.signIn("home/overview");
        browserWindow.checkAndScreenshot("home-waiting");
        browserWindow.openPath("imports/list?show=waiting");
        browserWindow.checkAndScreenshot("imports-waiting");
        browserWindow.assertNoViolations();
    }

    @Test
    void everyPageLeadsToItsChapter() {
        browserWindow.signIn("imports/list");
        for (String[] page : List.of(
                new String[] {"imports/rows?id=" + oldest, "corrections"},
                new String[] {"imports/columns?id=" + oldest, "bulk-import"},
                new String[] {"customers/actions/list", "customers"},
                new String[] {"home/overview", "home"})) {
            browserWindow.openPath(page[0]);
            assertThat(browserWindow.page().locator(".page-help")).hasAttribute("href", "/help/page?topic=" + page[1]);
        }
        browserWindow.assertNoViolations();
    }
}
