package io.padron.web.pages.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.server.SharedPadron;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A browser window on a running Padrón: finds elements by their visible text. */
public final class BrowserWindow implements AutoCloseable {

    private static final int PATIENCE = 60_000;
    private static final int HEIGHT = 800;
    private static final int HIGHEST = 6_000;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final URI address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private Page page;
    private int width;
    private int steps;

    public BrowserWindow(URI address) {
        this.address = address;
        openWindow(1280);
    }

    /** Opens a window of this width, in Spanish, without cookies. */
    public void openWindow(int windowWidth) {
        openWindow(windowWidth, "es-MX");
    }

    /** As {@link #openWindow(int)}, in a browser that prefers this language. */
    public void openWindow(int windowWidth, String language) {
        width = windowWidth;
        BrowserContext context = SharedChromium.getBrowser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale(language));
        windows.add(context);
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(error -> violations.add(page.url() + " script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(page.url() + " " + message.text());
            }
        });
    }

    /** Opens a page as the administrator, whatever the language of the sign-in page. */
    public void signIn(String path) {
        signInAs("admin", SharedPadron.PASSWORD, path);
    }

    /** As {@link #signIn}, as another user. */
    public void signInAs(String user, String password, String path) {
        typeCredentials(user, password, path);
        page.waitForURL(url -> !url.contains("/access/"));
    }

    /** Submits the sign-in page in front of this path without waiting. */
    public void typeCredentials(String user, String password, String path) {
        openPath(path);
        page.locator("input[autocomplete=username]").fill(user);
        page.locator("input[type=password]").fill(password);
        steps = 1;
        page.keyboard().press("Enter");
    }

    /** Counts the clicks and focus changes since signing in, including it. */
    public int steps() {
        return steps;
    }

    public void openPath(String path) {
        page.navigate(address.resolve(path).toString());
    }

    public void fillField(String label, String text) {
        steps++;
        // A form may have the same name as its only field.
        page.locator("input, textarea").and(page.getByLabel(label)).first().fill(text);
    }

    public void pressButton(String button) {
        steps++;
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Presses the button, and again where it only marks doubts at first, until the text is visible. */
    public void pressAndConfirmDoubts(String button, String text) {
        pressButton(button);
        Locator done = page.getByText(text);
        page.getByText("Lo marcado es una duda").or(done).first().waitFor();
        if (done.count() == 0) {
            pressButton(button);
        }
        awaitText(text);
    }

    public void followLink(String link) {
        steps++;
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    public void clickElement(Locator place) {
        steps++;
        place.click();
    }

    public void attachFile(String label, Path file) {
        steps++;
        page.getByLabel(label).setInputFiles(file);
    }

    /** Waits until the text is visible. */
    public void awaitText(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(2.0 * PATIENCE));
    }

    /** The number with this label among the counts of an import. */
    public String readCount(String label) {
        return page.locator(".count", new Page.LocatorOptions().setHasText(label))
                .locator("dd")
                .first()
                .innerText();
    }

    public int countRows() {
        return page.locator("table tbody tr").count();
    }

    public String readText(String selector) {
        return page.locator(selector).first().innerText();
    }

    public Page page() {
        return page;
    }

    /** Takes a screenshot, and checks accessibility and overflow. */
    public void checkAndScreenshot(String name) {
        takeScreenshot(Path.of("target", "screenshots", name + "-" + width + ".png"));
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact()) || !KnownAccessibilityViolations.contains(rule.getId())) {
                violations.add(name + " at " + width + ": " + rule.getId() + ", " + rule.getHelp() + ", "
                        + rule.getNodes().get(0).getHtml());
            }
        }
        Object wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (Boolean.TRUE.equals(wider)) {
            violations.add(name + " at " + width + " is wider than the window");
        }
    }

    /** Takes the whole page in a window of its height, so that fixed bars cover nothing. */
    private void takeScreenshot(Path path) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.max(HEIGHT, Math.min(height, HIGHEST)));
        page.screenshot(new Page.ScreenshotOptions().setPath(path));
        page.setViewportSize(width, HEIGHT);
    }

    public void assertNoViolations() {
        assertEquals(List.of(), violations);
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
