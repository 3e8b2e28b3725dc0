package io.padron.web.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.server.SharedPadron;
import java.nio.file.Path;
import java.util.Map;

/**
 * Takes the pictures of the guide in one language into {@code target/screenshots/guide}, under the names that the guide
 * uses.
 */
final class GuideScreenshots {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;

    /** The labels by which the fields and buttons of a form are found. */
    private static final Map<String, Map<String, String>> WORDS = Map.of(
            "es",
            Map.ofEntries(
                    Map.entry("first", "Primer nombre"),
                    Map.entry("last", "Apellido paterno"),
                    Map.entry("second", "Apellido materno"),
                    Map.entry("email", "Correo"),
                    Map.entry("phone", "Teléfono"),
                    Map.entry("more-emails", "Agregar otro correo"),
                    Map.entry("more-phones", "Agregar otro teléfono"),
                    Map.entry("number", "Número"),
                    Map.entry("kind", "Tipo de identificación"),
                    Map.entry("check", "Revisar"),
                    Map.entry("undo", "Deshacer la carga"),
                    Map.entry("keep", "Dejar todo como está"),
                    Map.entry("user", "Usuario"),
                    Map.entry("create-user", "Crear usuario")),
            "en",
            Map.ofEntries(
                    Map.entry("first", "First name"),
                    Map.entry("last", "First surname"),
                    Map.entry("second", "Second surname"),
                    Map.entry("email", "Email"),
                    Map.entry("phone", "Phone"),
                    Map.entry("more-emails", "Add another email"),
                    Map.entry("more-phones", "Add another phone"),
                    Map.entry("number", "Number"),
                    Map.entry("kind", "Kind of identification"),
                    Map.entry("check", "Check"),
                    Map.entry("undo", "Undo the import"),
                    Map.entry("keep", "Leave everything as it is"),
                    Map.entry("user", "User"),
                    Map.entry("create-user", "Create user")));

    private final BrowserWindow browserWindow;
    private final String language;
    private final Map<String, String> words;

    GuideScreenshots(BrowserWindow browserWindow, String language) {
        this.browserWindow = browserWindow;
        this.language = language;
        this.words = WORDS.get(language);
    }

    void takeScreenshots() {
        setHeight(HEIGHT);
        browserWindow.page().context().clearCookies();
        browserWindow.openPath("language?to=" + language + "&back=/access/sign-in");
        takeScreenshot("sign-in");
        page().locator("input[autocomplete=username]").fill("admin");
        page().locator("input[type=password]").fill(SharedPadron.PASSWORD);
        page().keyboard().press("Enter");
        page().waitForURL("**/customers/list");
        // Signing in selected the user's own language.
        browserWindow.openPath("language?to=" + language + "&back=/customers/list");
        takeScreenshot("customers");
        browserWindow.openPath("customers/detail?id=1");
        takeScreenshot("customer");
        browserWindow.openPath("home/overview");
        takeScreenshot("home");
        createUser("lucia.mora");
        createUser("marta.rios");
        browserWindow.openPath("users/list");
        takeScreenshot("users");
        browserWindow.openPath("payments/list");
        takeScreenshot("payment-methods");
        browserWindow.openPath("payments/new?country=MX&type=SPEI");
        browserWindow.fillField("CLABE", "012180001234567899");
        page().keyboard().press("Tab");
        browserWindow.awaitText("BBVA México");
        takeScreenshot("payment-method");
        browserWindow.openPath("imports/new?country=MX&personType=NATURAL");
        takeFullScreenshot("bulk-import");
        browserWindow.openPath("imports/run?id=1");
        takeScreenshot("corrections");
        askToUndo();
        tryANumber();
        fillTheForm();
    }

    /** Opens the undo question of the latest import with customers, without confirming it. */
    private void askToUndo() {
        browserWindow.openPath("imports/list");
        page().locator("tbody tr", new Page.LocatorOptions().setHas(page().locator(".state-COMPLETED")))
                .first()
                .locator("th a")
                .click();
        browserWindow.pressButton(words.get("undo"));
        page().getByRole(AriaRole.DIALOG).waitFor();
        takeScreenshot("undo-import");
        browserWindow.pressButton(words.get("keep"));
        page().getByRole(AriaRole.DIALOG).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void tryANumber() {
        browserWindow.openPath("identity/list");
        page().getByLabel(words.get("kind")).selectOption("MX RFC");
        browserWindow.fillField(words.get("number"), "GODE561231GR8");
        browserWindow.pressButton(words.get("check"));
        page().locator(".notice.is-good").waitFor();
        page().locator(".ui-state-loading").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        takeScreenshot("identity-rules");
    }

    private void fillTheForm() {
        browserWindow.openPath("customers/new?country=MX&personType=NATURAL");
        browserWindow.fillField(words.get("first"), "Emma");
        browserWindow.fillField(words.get("last"), "Gómez");
        browserWindow.fillField(words.get("second"), "Díaz");
        browserWindow.fillField("RFC", "GODE561231GR8");
        browserWindow.fillField(words.get("email"), "emma@casa.example.net");
        browserWindow.fillField(words.get("phone"), "5512345678");
        page().getByLabel("SPEI", new Page.GetByLabelOptions().setExact(true)).check();
        takeFullScreenshot("create-customer");
        addRow("more-emails", "emails", "trabajo@casa.example.net");
        addRow("more-phones", "phones", "5587654321");
        takeFullScreenshot("create-customer-several");
    }

    /** Refused when the pictures of the other language have created the user. */
    private void createUser(String name) {
        browserWindow.openPath("users/new");
        browserWindow.fillField(words.get("user"), name);
        browserWindow.pressButton(words.get("create-user"));
        page().locator("main .notice").waitFor();
    }

    private void addRow(String button, String block, String text) {
        browserWindow.pressButton(words.get(button));
        Locator added = page().locator("#field-" + block + "-1 input");
        added.waitFor();
        added.fill(text);
    }

    private Page page() {
        return browserWindow.page();
    }

    private void setHeight(int height) {
        page().setViewportSize(WIDTH, height);
    }

    private void takeFullScreenshot(String name) {
        page().evaluate("document.activeElement.blur()");
        setHeight(((Number) page().evaluate("document.documentElement.scrollHeight")).intValue());
        page().evaluate("window.scrollTo(0, 0)");
        page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        takeScreenshot(name);
        setHeight(HEIGHT);
    }

    private void takeScreenshot(String name) {
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "guide", language, name + ".png")));
    }
}
