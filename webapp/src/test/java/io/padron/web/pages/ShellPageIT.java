package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.padron.web.pages.browser.BrowserWindow;
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
 * The frame of the application in a browser: search, keys, languages, themes, an expired session, payment methods,
 * rules, home page, and the guide with its pictures. It uses the register of the demonstration.
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

    private final BrowserWindow browserWindow;

    ShellPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    /** The demonstration loads its files while it is used. */
    private void awaitCustomers() {
        for (int attempt = 0; browserWindow.countRows() == 0 && attempt < 60; attempt++) {
            browserWindow.page().waitForTimeout(1000);
            browserWindow.openPath("customers/list");
        }
    }

    @Test
    @Order(1)
    void aMethodIsActivatedChangedDeactivatedAndReactivated() {
        browserWindow.openPath("access/sign-in");
        browserWindow.followLink("¿Cómo se inicia sesión?");
        browserWindow.awaitText("Si no puede entrar");
        browserWindow.signIn("payments/new?country=MX&type=SPEI");
        browserWindow.fillField("CLABE", "012180001234567890");
        browserWindow.page().keyboard().press("Tab");
        browserWindow.awaitText("dígito verificador de la CLABE");
        browserWindow.fillField("CLABE", "012 180 00123456789 9");
        browserWindow.page().keyboard().press("Tab");
        browserWindow.awaitText("BBVA México");
        browserWindow.fillField("Nombre del medio de pago", "SPEI cobranza");
        browserWindow.checkAndScreenshot("shell-payments-checked");
        browserWindow.pressButton("Activar");
        browserWindow.awaitText("Medio de pago activado.");
        browserWindow.followLink("SPEI cobranza");
        browserWindow.fillField("Nombre del medio de pago", "<b>\"o'hara\"</b>");
        browserWindow.pressButton("Guardar cambios");
        browserWindow.awaitText("Los cambios quedaron guardados.");
        browserWindow.fillField("CLABE", "1");
        browserWindow.pressButton("Guardar cambios");
        browserWindow.awaitText("Revise lo siguiente");
        browserWindow.checkAndScreenshot("shell-payments-refused");
        browserWindow.fillField("CLABE", "012180001234567899");
        browserWindow.pressButton("Guardar cambios");
        browserWindow.awaitText("Los cambios quedaron guardados.");
        browserWindow.pressButton("Desactivar");
        browserWindow.awaitText("Medio de pago desactivado.");
        browserWindow.checkAndScreenshot("shell-payments-aside");
        browserWindow.pressButton("Reactivar");
        browserWindow.awaitText("Medio de pago activo otra vez");
        // The guide's pictures show this method too.
        browserWindow.fillField("Nombre del medio de pago", "SPEI cobranza");
        browserWindow.pressButton("Guardar cambios");
        browserWindow.awaitText("Los cambios quedaron guardados.");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(2)
    void ofTwoWhoChangeAMethodTheSecondIsShownTheDifference() {
        browserWindow.signIn("payments/list");
        browserWindow.followLink("SPEI");
        Page first = browserWindow.page();
        Page second = first.context().newPage();
        second.navigate(first.url());
        second.getByLabel("Nombre del medio de pago").fill("SPEI del turno");
        second.getByLabel("Nombre del medio de pago").press("Enter");
        second.getByText("Los cambios quedaron guardados.").waitFor();
        browserWindow.fillField("Nombre del medio de pago", "SPEI de la tarde");
        browserWindow.pressButton("Guardar cambios");
        browserWindow.awaitText("Otra persona guardó cambios");
        assertTrue(
                browserWindow.readText(".comparison").contains("SPEI del turno"),
                browserWindow.readText(".comparison"));
        browserWindow.checkAndScreenshot("shell-payments-conflict");
        browserWindow.pressButton("Guardar con mis cambios");
        browserWindow.awaitText("Los cambios quedaron guardados.");
        assertEquals("SPEI de la tarde", browserWindow.readText("h1"));
        browserWindow.fillField("Nombre del medio de pago", "SPEI");
        browserWindow.pressButton("Guardar cambios");
        browserWindow.awaitText("Los cambios quedaron guardados.");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(3)
    void theKeyboardAloneSearchesOpensCreatesAndShowsTheKeys() {
        browserWindow.signIn("customers/list");
        awaitCustomers();
        Page page = browserWindow.page();
        String rfc = browserWindow.readText("main .table tbody td.code");
        page.keyboard().press("?");
        assertTrue(page.locator("#keys").isVisible());
        browserWindow.checkAndScreenshot("shell-keys");
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
        browserWindow.awaitText("Ningún cliente coincide");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(4)
    void aLostSessionComesBackWithWhatWasTyped() {
        String form = "customers/new?country=MX&personType=NATURAL";
        browserWindow.signIn(form);
        browserWindow.fillField("Primer nombre", "Perdida");
        browserWindow.pressButton("Agregar otro teléfono");
        Locator added = browserWindow.page().locator("#field-phones-1 input");
        added.fill("55 8765 4321");
        // The form's pending request is answered before the session ends.
        browserWindow.page().keyboard().press("Tab");
        browserWindow.page().waitForTimeout(3000);
        browserWindow.page().context().clearCookies();
        browserWindow.pressButton("Guardar");
        browserWindow.page().waitForURL("**/access/sign-in?back=*");
        browserWindow.page().locator("input[autocomplete=username]").fill("admin");
        browserWindow.page().locator("input[type=password]").fill(SharedPadron.PASSWORD);
        browserWindow.pressButton("Entrar");
        browserWindow.page().waitForURL("**/" + form);
        browserWindow.awaitText("Aquí está lo que había escrito");
        assertEquals("Perdida", browserWindow.page().getByLabel("Primer nombre").inputValue());
        assertEquals("55 8765 4321", added.inputValue());
        browserWindow.checkAndScreenshot("shell-restored");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(5)
    void everyScreenIsSoundInTheDarkAndOnATelephone() {
        browserWindow.signIn("theme?to=light&back=/home/overview");
        browserWindow.awaitText("Por atender");
        SCREENS.forEach(this::openScreen);
        tryANumber();
        browserWindow.openPath("theme?to=dark&back=/home/overview");
        SCREENS.forEach(screen -> openScreen(new String[] {screen[0], screen[1] + "-dark"}));
        browserWindow.openWindow(360);
        browserWindow.signIn("home/overview");
        assertEquals("dark", browserWindow.page().locator("html").getAttribute("data-theme"), "kept with the user");
        browserWindow.openPath("theme?to=light&back=/home/overview");
        SCREENS.forEach(this::openScreen);
        browserWindow.openPath("home/overview");
        browserWindow.page().locator(".sections-more summary").click();
        browserWindow.checkAndScreenshot("shell-more");
        browserWindow.page().keyboard().press("Escape");
        browserWindow.page().locator(".topbar details summary").click();
        browserWindow.checkAndScreenshot("shell-menu");
        browserWindow.assertNoViolations();
    }

    private void openScreen(String[] screen) {
        browserWindow.openPath(screen[0]);
        browserWindow.checkAndScreenshot(screen[1]);
    }

    private void tryANumber() {
        browserWindow.openPath("identity/list");
        browserWindow.page().getByLabel("Tipo de identificación").selectOption("MX RFC");
        browserWindow.fillField("Número", "GODE561331GR8");
        browserWindow.pressButton("Revisar");
        browserWindow.awaitText("No se acepta");
        browserWindow.checkAndScreenshot("shell-rules-refused");
        browserWindow.fillField("Número", "GODE561231GR8");
        browserWindow.pressButton("Revisar");
        browserWindow.awaitText("Es válido: GODE561231GR8");
    }

    @Test
    @Order(6)
    void oneWalkInEnglishAndThePicturesOfTheGuide() {
        new GuideScreenshots(browserWindow, "es").takeScreenshots();
        GuideScreenshots english = new GuideScreenshots(browserWindow, "en");
        english.takeScreenshots();
        browserWindow.openPath("home/overview");
        browserWindow.awaitText("To attend to");
        browserWindow.followLink("Payment methods");
        browserWindow.followLink("Activate a payment method");
        browserWindow.followLink("Cash");
        browserWindow.fillField("Name of the payment method", "Cash at the shop");
        browserWindow.pressButton("Activate");
        browserWindow.awaitText("Payment method activated.");
        browserWindow.followLink("Help on this page");
        browserWindow.awaitText("Payment references");
        browserWindow.checkAndScreenshot("shell-help-english");
        browserWindow.assertNoViolations();
    }
}
