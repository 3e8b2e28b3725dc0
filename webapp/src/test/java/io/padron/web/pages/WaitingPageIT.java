package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports that wait for a decision, where people find them; and the help that each page leads to. */
@ExtendWith(SharedPadron.class)
class WaitingPageIT {

    private static final String FILE = """
            Primer nombre,Apellido paterno,RFC,Correo,Medio de pago
            Elvira,Pendiente,XAXX010101000,elvira@casa.example.net,Efectivo
            """;

    private static String oldest = "";

    private final Screens screens;

    WaitingPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        Preparation preparation = new Preparation(padron);
        preparation.method("CASH", "Efectivo");
        oldest = preparation.run("pendiente-1.csv", FILE);
        for (int file = 2; file <= 7; file++) {
            preparation.run("pendiente-" + file + ".csv", FILE);
        }
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void whatWaitsIsAtHomeOrOneClickAway() {
        screens.signIn("home/overview");
        assertThat(screens.page().locator(".task a").first()).hasText("pendiente-7.csv");
        assertThat(screens.page().locator(".task a").nth(4)).hasText("pendiente-3.csv");
        Locator more = screens.page().locator(".tasks-more a");
        assertTrue(more.innerText().matches("Y \\d+ cargas más esperan su decisión"), more.innerText());
        screens.keep("home-waiting");
        more.click();
        assertThat(screens.page()
                        .locator("tbody a[href='/imports/run?id=" + oldest + "']")
                        .first())
                .isVisible();
        screens.keep("imports-waiting");
        assertEquals(
                screens.page().locator("tbody tr").count(),
                screens.page()
                        .locator(
                                "tbody tr",
                                new Page.LocatorOptions().setHasText(Pattern.compile("Por cargar|Datos sin usar")))
                        .count());
        screens.press("Cancelar la carga " + oldest);
        screens.page().waitForURL("**/imports/list?show=waiting*");
        assertThat(screens.page().locator("tbody a[href='/imports/run?id=" + oldest + "']"))
                .hasCount(0);
        screens.page().locator(".pill").click();
        assertThat(screens.page()
                        .locator("tbody a[href='/imports/run?id=" + oldest + "']")
                        .first())
                .isVisible();
        screens.open(360);
        screens.signIn("home/overview");
        screens.keep("home-waiting");
        screens.go("imports/list?show=waiting");
        screens.keep("imports-waiting");
        screens.hasNoComplaints();
    }

    @Test
    void everyPageLeadsToItsChapter() {
        screens.signIn("imports/list");
        for (String[] page : List.of(
                new String[] {"imports/rows?id=" + oldest, "corrections"},
                new String[] {"imports/columns?id=" + oldest, "bulk-import"},
                new String[] {"customers/actions/list", "customers"},
                new String[] {"home/overview", "home"})) {
            screens.go(page[0]);
            assertThat(screens.page().locator(".page-help")).hasAttribute("href", "/help/page?topic=" + page[1]);
        }
        screens.hasNoComplaints();
    }
}
