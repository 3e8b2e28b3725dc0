package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A form that stays half filled in while much else is opened, and one that the server no longer knows. */
@ExtendWith(SharedPadron.class)
class ExpiredPageIT {

    private static final String FORM = "customers/new?country=MX&personType=NATURAL";
    private static final int OTHERS = 40;

    private final Screens screens;

    ExpiredPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        new Preparation(padron).method("CASH", "Efectivo");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    /** Of some of them the server keeps a bean too. */
    @Test
    void isSavedHoweverMuchIsLookedUpBesideIt() {
        screens.signIn(FORM);
        screens.fill("Primer nombre", "Paciente");
        Page form = screens.page();
        try (Page beside = form.context().newPage()) {
            for (int page = 0; page < OTHERS; page++) {
                beside.navigate(form.url().replaceFirst("customers/.*", page % 2 == 0 ? "customers/list" : FORM));
            }
        }
        screens.press("Agregar otro teléfono");
        assertThat(form.locator("#field-phones-1")).isVisible();
        screens.press("Guardar");
        screens.sees("Revise lo siguiente");
        assertEquals("Paciente", form.getByLabel("Primer nombre").inputValue());
        screens.hasNoComplaints();
    }

    @Test
    void isOpenedAgainFromThePageThatSaysSoWithWhatWasTyped() {
        screens.signIn(FORM);
        screens.fill("Primer nombre", "Caduca");
        screens.press("Agregar otro teléfono");
        screens.page().locator("#field-phones-1 input").fill("55 8765 4321");
        forget();
        screens.press("Guardar");
        screens.sees("La página caducó");
        screens.keep("page-expired");
        screens.follow("Abrir la página otra vez");
        isThereAgain("Caduca");
        assertEquals(
                "55 8765 4321", screens.page().locator("#field-phones-1 input").inputValue());
    }

    @Test
    void isOpenedAgainByItselfWhenAScriptAsked() {
        screens.signIn(FORM);
        screens.fill("Primer nombre", "Callada");
        forget();
        screens.fill("Apellido paterno", "Morazán");
        screens.page().keyboard().press("Tab");
        isThereAgain("Callada");
    }

    private void isThereAgain(String firstName) {
        screens.sees("Aquí está lo que había escrito");
        assertThat(screens.page().getByLabel("Primer nombre")).hasValue(firstName);
        assertTrue(screens.page().url().endsWith(FORM), screens.page().url());
        screens.hasNoComplaints();
    }

    /** The page shows the server a state that it never had. What the form asks while somebody types is answered before. */
    private void forget() {
        screens.page().keyboard().press("Tab");
        screens.page().waitForTimeout(2000);
        screens.page()
                .evaluate("document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]')"
                        + ".forEach((state) => { state.value = '1:2'; })");
    }
}
