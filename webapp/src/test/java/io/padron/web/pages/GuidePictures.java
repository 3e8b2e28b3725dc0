package io.padron.web.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.SharedPadron;
import java.nio.file.Path;
import java.util.Map;

/** Takes the pictures of the guide in one language, into {@code target/screenshots/guide}, under the names it uses. */
final class GuidePictures {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 760;

    /** The words by which the fields and buttons of a form are found. */
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

    private final Screens screens;
    private final String language;
    private final Map<String, String> words;

    GuidePictures(Screens screens, String language) {
        this.screens = screens;
        this.language = language;
        this.words = WORDS.get(language);
    }

    void take() {
        size(HEIGHT);
        screens.page().context().clearCookies();
        screens.go("language?to=" + language + "&back=/access/sign-in");
        picture("sign-in");
        page().locator("input[autocomplete=username]").fill("admin");
        page().locator("input[type=password]").fill(SharedPadron.PASSWORD);
        page().keyboard().press("Enter");
        page().waitForURL("**/customers/list");
        // The user's own language came with signing in.
        screens.go("language?to=" + language + "&back=/customers/list");
        picture("customers");
        screens.go("customers/detail?id=1");
        picture("customer");
        screens.go("home/overview");
        picture("home");
        user("lucia.mora");
        user("marta.rios");
        screens.go("users/list");
        picture("users");
        screens.go("payments/list");
        picture("payment-methods");
        screens.go("payments/new?country=MX&type=SPEI");
        screens.fill("CLABE", "012180001234567899");
        page().keyboard().press("Tab");
        screens.sees("BBVA México");
        picture("payment-method");
        screens.go("imports/new?country=MX&personType=NATURAL");
        wholePicture("bulk-import");
        screens.go("imports/run?id=1");
        picture("corrections");
        askToUndo();
        tryANumber();
        fillTheForm();
    }

    /** Of the latest import that has brought customers; it stays as it is. */
    private void askToUndo() {
        screens.go("imports/list");
        page().locator("tbody tr", new Page.LocatorOptions().setHas(page().locator(".state-COMPLETED")))
                .first()
                .locator("th a")
                .click();
        screens.press(words.get("undo"));
        page().getByRole(AriaRole.DIALOG).waitFor();
        picture("undo-import");
        screens.press(words.get("keep"));
        page().getByRole(AriaRole.DIALOG).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void tryANumber() {
        screens.go("identity/list");
        page().getByLabel(words.get("kind")).selectOption("MX RFC");
        screens.fill(words.get("number"), "GODE561231GR8");
        screens.press(words.get("check"));
        page().locator(".notice.is-good").waitFor();
        page().locator(".ui-state-loading").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        picture("identity-rules");
    }

    private void fillTheForm() {
        screens.go("customers/new?country=MX&personType=NATURAL");
        screens.fill(words.get("first"), "Emma");
        screens.fill(words.get("last"), "Gómez");
        screens.fill(words.get("second"), "Díaz");
        screens.fill("RFC", "GODE561231GR8");
        screens.fill(words.get("email"), "emma@casa.example.net");
        screens.fill(words.get("phone"), "5512345678");
        page().getByLabel("SPEI", new Page.GetByLabelOptions().setExact(true)).check();
        wholePicture("create-customer");
        another("more-emails", "emails", "trabajo@casa.example.net");
        another("more-phones", "phones", "5587654321");
        wholePicture("create-customer-several");
    }

    /** Refused where the pictures of the other language made it. */
    private void user(String name) {
        screens.go("users/new");
        screens.fill(words.get("user"), name);
        screens.press(words.get("create-user"));
        page().locator("main .notice").waitFor();
    }

    private void another(String button, String block, String text) {
        screens.press(words.get(button));
        Locator added = page().locator("#field-" + block + "-1 input");
        added.waitFor();
        added.fill(text);
    }

    private Page page() {
        return screens.page();
    }

    private void size(int height) {
        page().setViewportSize(WIDTH, height);
    }

    private void wholePicture(String name) {
        page().evaluate("document.activeElement.blur()");
        size(((Number) page().evaluate("document.documentElement.scrollHeight")).intValue());
        page().evaluate("window.scrollTo(0, 0)");
        page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        picture(name);
        size(HEIGHT);
    }

    private void picture(String name) {
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "guide", language, name + ".png")));
    }
}
