package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What surrounds the tasks, in a browser: search from anywhere, keys, languages, themes, a lost session, payment methods,
 * the rules, Inicio, the guide and its pictures. The register is that of the demonstration.
 */
@ExtendWith(SharedPadron.WithSamples.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShellPageIT {

    private static final List<String[]> SCREENS = List.of(
            new String[] {"customers/list", "shell-customers"},
            new String[] {"home/overview", "shell-home"},
            new String[] {"payments/list", "shell-payments"},
            new String[] {"payments/new", "shell-payments-catalogue"},
            new String[] {"payments/new?country=MX&type=SPEI", "shell-payments-new"},
            new String[] {"payments/method?id=1", "shell-payments-method"},
            new String[] {"identity/list", "shell-rules"},
            new String[] {"help/list", "shell-help"},
            new String[] {"help/page?topic=create-customer", "shell-help-chapter"},
            new String[] {"access/help", "shell-help-sign-in"});

    private final Screens screens;

    ShellPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    /** The demonstration loads its files while it is used. */
    private void awaitCustomers() {
        for (int attempt = 0; screens.rows() == 0 && attempt < 60; attempt++) {
            screens.page().waitForTimeout(1000);
            screens.go("customers/list");
        }
    }

    @Test
    @Order(1)
    void aMethodIsActivatedChangedPutAsideAndBroughtBack() {
        screens.go("access/sign-in");
        screens.follow("¿Cómo se inicia sesión?");
        screens.sees("Si no puede entrar");
        screens.signIn("payments/new?country=MX&type=SPEI");
        screens.fill("CLABE", "012180001234567890");
        screens.page().keyboard().press("Tab");
        screens.sees("dígito verificador de la CLABE");
        screens.fill("CLABE", "012 180 00123456789 9");
        screens.page().keyboard().press("Tab");
        screens.sees("BBVA México");
        screens.fill("Nombre del medio de pago", "SPEI cobranza");
        screens.keep("shell-payments-checked");
        screens.press("Activar");
        screens.sees("Medio de pago activado.");
        screens.follow("SPEI cobranza");
        screens.fill("Nombre del medio de pago", "<b>\"o'hara\"</b>");
        screens.press("Guardar cambios");
        screens.sees("Los cambios quedaron guardados.");
        screens.fill("CLABE", "1");
        screens.press("Guardar cambios");
        screens.sees("Revise lo siguiente");
        screens.keep("shell-payments-refused");
        screens.fill("CLABE", "012180001234567899");
        screens.press("Guardar cambios");
        screens.sees("Los cambios quedaron guardados.");
        screens.press("Desactivar");
        screens.sees("Medio de pago desactivado.");
        screens.keep("shell-payments-aside");
        screens.press("Reactivar");
        screens.sees("Medio de pago activo otra vez");
        // The guide's pictures show it too.
        screens.fill("Nombre del medio de pago", "SPEI cobranza");
        screens.press("Guardar cambios");
        screens.sees("Los cambios quedaron guardados.");
        screens.hasNoComplaints();
    }

    @Test
    @Order(2)
    void ofTwoWhoChangeAMethodTheSecondIsShownTheDifference() {
        screens.signIn("payments/list");
        screens.follow("SPEI");
        Page first = screens.page();
        Page second = first.context().newPage();
        second.navigate(first.url());
        second.getByLabel("Nombre del medio de pago").fill("SPEI del turno");
        second.getByLabel("Nombre del medio de pago").press("Enter");
        second.getByText("Los cambios quedaron guardados.").waitFor();
        screens.fill("Nombre del medio de pago", "SPEI de la tarde");
        screens.press("Guardar cambios");
        screens.sees("Otra persona guardó cambios");
        assertTrue(screens.text(".comparison").contains("SPEI del turno"), screens.text(".comparison"));
        screens.keep("shell-payments-conflict");
        screens.press("Guardar con mis cambios");
        screens.sees("Los cambios quedaron guardados.");
        assertEquals("SPEI de la tarde", screens.text("h1"));
        screens.fill("Nombre del medio de pago", "SPEI");
        screens.press("Guardar cambios");
        screens.sees("Los cambios quedaron guardados.");
        screens.hasNoComplaints();
    }

    @Test
    @Order(3)
    void theKeyboardAloneSearchesOpensCreatesAndShowsTheKeys() {
        screens.signIn("customers/list");
        awaitCustomers();
        Page page = screens.page();
        String rfc = screens.text("main .table tbody td.code");
        page.keyboard().press("?");
        assertTrue(page.locator("#keys").isVisible());
        screens.keep("shell-keys");
        page.keyboard().press("Escape");
        page.locator("#keys")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        page.keyboard().press("/");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.waitForURL("**/customers/detail?id=*");
        page.keyboard().press("n");
        page.waitForURL("**/customers/new");
        page.keyboard().press("/");
        page.keyboard().type(rfc);
        page.keyboard().press("Enter");
        page.waitForURL("**/customers/detail?id=*");
        page.keyboard().press("/");
        page.keyboard().type("nadie se llama así");
        page.keyboard().press("Enter");
        page.waitForURL("**/customers/list?q=*");
        screens.sees("Ningún cliente coincide");
        screens.hasNoComplaints();
    }

    @Test
    @Order(4)
    void aLostSessionComesBackWithWhatWasTyped() {
        String form = "customers/new?country=MX&personType=NATURAL";
        screens.signIn(form);
        screens.fill("Primer nombre", "Perdida");
        screens.press("Agregar otro teléfono");
        Locator added = screens.page().locator("#field-phones-1 input");
        added.fill("55 8765 4321");
        // What the form asks while somebody types is answered before the session ends.
        screens.page().keyboard().press("Tab");
        screens.page().waitForTimeout(3000);
        screens.page().context().clearCookies();
        screens.press("Guardar");
        screens.page().waitForURL("**/access/sign-in?back=*");
        screens.page().locator("input[autocomplete=username]").fill("admin");
        screens.page().locator("input[type=password]").fill(SharedPadron.PASSWORD);
        screens.press("Entrar");
        screens.page().waitForURL("**/" + form);
        screens.sees("Aquí está lo que había escrito");
        assertEquals("Perdida", screens.page().getByLabel("Primer nombre").inputValue());
        assertEquals("55 8765 4321", added.inputValue());
        screens.keep("shell-restored");
        screens.hasNoComplaints();
    }

    @Test
    @Order(5)
    void everyScreenIsSoundInTheDarkAndOnATelephone() {
        screens.signIn("theme?to=light&back=/home/overview");
        screens.sees("Por atender");
        SCREENS.forEach(this::show);
        tryANumber();
        screens.go("theme?to=dark&back=/home/overview");
        SCREENS.forEach(screen -> show(new String[] {screen[0], screen[1] + "-dark"}));
        screens.open(360);
        screens.signIn("home/overview");
        assertEquals("dark", screens.page().locator("html").getAttribute("data-theme"), "kept with the user");
        screens.go("theme?to=light&back=/home/overview");
        SCREENS.forEach(this::show);
        screens.go("home/overview");
        screens.page().locator(".sections-more summary").click();
        screens.keep("shell-more");
        screens.page().keyboard().press("Escape");
        screens.page().locator(".topbar details summary").click();
        screens.keep("shell-menu");
        screens.hasNoComplaints();
    }

    private void show(String[] screen) {
        screens.go(screen[0]);
        screens.keep(screen[1]);
    }

    private void tryANumber() {
        screens.go("identity/list");
        screens.page().getByLabel("Tipo de identificación").selectOption("MX RFC");
        screens.fill("Número", "GODE561331GR8");
        screens.press("Revisar");
        screens.sees("No se acepta");
        screens.keep("shell-rules-refused");
        screens.fill("Número", "GODE561231GR8");
        screens.press("Revisar");
        screens.sees("Es válido: GODE561231GR8");
    }

    @Test
    @Order(6)
    void oneWalkInEnglishAndThePicturesOfTheGuide() {
        new GuidePictures(screens, "es").take();
        GuidePictures english = new GuidePictures(screens, "en");
        english.take();
        screens.go("home/overview");
        screens.sees("To attend to");
        screens.follow("Payment methods");
        screens.follow("Activate a payment method");
        screens.follow("Cash");
        screens.fill("Name of the payment method", "Cash at the shop");
        screens.press("Activate");
        screens.sees("Payment method activated.");
        screens.follow("Help on this page");
        screens.sees("Payment references");
        screens.keep("shell-help-english");
        screens.hasNoComplaints();
    }
}
