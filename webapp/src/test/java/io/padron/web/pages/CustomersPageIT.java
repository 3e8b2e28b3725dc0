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

/** A day with the customers, in a browser: changing one and many, and taking along exactly those that are listed. */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomersPageIT {

    private static final List<String> rosas = new ArrayList<>();
    private static Preparation preparation;
    private static String cash;
    private static String card;

    private final Screens screens;

    CustomersPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        preparation = new Preparation(padron);
        cash = preparation.method("CASH", "Efectivo");
        card = preparation.method("CARD", "Tarjeta");
        for (int at = 0; at < 30; at++) {
            rosas.add(preparation.customer(
                    "Rosalba Morazán",
                    "MORO8001%02dAB%d".formatted(1 + at, at % 10),
                    "rosa" + at + "@casa.example.net",
                    cash));
        }
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @Order(1)
    void deactivatesWithAReasonAndChangesPaymentMethods() {
        screens.signIn("customers/detail?id=" + rosas.get(1));
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Desactivar"))
                .click();
        screens.press("Desactivar cliente");
        screens.sees("Falta el motivo");
        assertThat(screens.page().getByLabel("Motivo")).isFocused();
        assertThat(screens.page().locator("details.action .field-error")).containsText("Falta el motivo");
        screens.keep("customer-reason-missing");
        screens.fill("Motivo", "Cambió de proveedor");
        screens.keep("customer-deactivating");
        screens.press("Desactivar cliente");
        screens.sees("Cliente desactivado.");
        assertTrue(screens.text(".history").contains("Cambió de proveedor"), screens.text(".history"));
        screens.page().getByLabel("Agregar un medio de pago").selectOption(card);
        screens.press("Agregar");
        screens.sees("Medios de pago actualizados.");
        screens.press("Hacer principal: Tarjeta");
        screens.sees("Medios de pago actualizados.");
        assertTrue(screens.text("form#methods tbody tr").contains("Principal"));
        assertTrue(screens.text("form#methods tbody tr").contains("Tarjeta"));
        screens.keep("customer-methods");
        screens.press("Quitar: Efectivo");
        screens.sees("Medios de pago actualizados.");
        assertEquals(1, screens.page().locator("form#methods tbody tr").count());
        screens.hasNoComplaints();
    }

    @Test
    @Order(2)
    void changesManyAndTakesExactlyWhatIsFilteredAlong() throws Exception {
        screens.signIn("customers/list?q=rosalba&size=25");
        screens.sees("1 a 25 de 30");
        screens.keep("customers-searched");
        screens.page().getByLabel("Seleccionar la página").check();
        screens.sees("Seleccionados: 25");
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Cambiar estatus"))
                .click();
        screens.press("Desactivar");
        screens.sees("Falta el motivo");
        screens.sees("Seleccionados: 25");
        assertThat(screens.page().getByLabel("Motivo")).isFocused();
        screens.fill("Motivo", "Cartera de prueba");
        // Two buttons stand there: Enter is neither of them.
        screens.page().keyboard().press("Enter");
        screens.page().waitForTimeout(1000);
        assertThat(screens.page().getByLabel("Motivo")).hasValue("Cartera de prueba");
        screens.keep("customers-bulk");
        screens.press("Desactivar");
        screens.sees("clientes.");
        screens.keep("customers-bulk-done");
        assertTrue(
                screens.text(".notice").contains("25")
                        || screens.text(".notice").contains("24"),
                screens.text(".notice"));
        screens.go("customers/list?status=INACTIVE&size=100");
        int listed = screens.rows();
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Exportar"))
                .click();
        Download file = screens.page().waitForDownload(() -> screens.follow("Texto separado por comas (CSV)"));
        List<String> lines = Files.readAllLines(file.path());
        assertEquals(listed + 1, lines.size());
        screens.go("customers/list?paymentMethod=" + card);
        assertEquals("Tarjeta", screens.text(".pill").strip());
        screens.hasNoComplaints();
    }

    @Test
    @Order(3)
    void namesThoseWhoCouldNotBeChanged() {
        String pse = preparation.methodIn("CO", "PSE", "PSE");
        String far = preparation.colombian("Rosalba Lejana", "lejana@casa.example.net", pse);
        screens.signIn("customers/list?q=rosalba&size=50");
        screens.page().getByLabel("Seleccionar la página").check();
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Asignar medio de pago"))
                .click();
        screens.page().locator("form#bulk select").selectOption(card);
        screens.press("Asignar");
        screens.sees("1 no se pudo cambiar:");
        Locator notice = screens.page().locator(".notice");
        assertThat(notice.locator("li")).hasCount(1);
        assertThat(notice).containsText("Rosalba Lejana · ID " + far + ": es de otro país que el medio de pago");
        screens.keep("customers-bulk-left");
        screens.follow("Rosalba Lejana");
        screens.page().waitForURL("**/customers/detail?id=" + far);
        screens.hasNoComplaints();
    }

    @Test
    @Order(4)
    void fitsATelephone() {
        screens.open(360);
        screens.signIn("customers/list");
        screens.keep("customers-tools");
        screens.go("customers/list?status=INACTIVE&from=2026-01-01&paymentMethod=" + cash);
        screens.keep("customers-filtered");
        screens.hasNoComplaints();
    }
}
