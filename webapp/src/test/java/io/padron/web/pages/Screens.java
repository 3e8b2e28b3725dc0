package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A window of the browser on a running Padrón: finds things as people do, by their words. */
final class Screens implements AutoCloseable {

    private static final int PATIENCE = 60_000;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Playwright playwright;
    private final Browser browser;
    private final URI address;
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private int width;

    Screens(URI address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        open(1280);
    }

    /** A new window of this width, in Spanish, without cookies. */
    void open(int windowWidth) {
        width = windowWidth;
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("es-MX"));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
    }

    void go(String path) {
        page.navigate(address.resolve(path).toString());
    }

    void fill(String label, String text) {
        // A form may bear the name of its one field.
        page.locator("input, textarea").and(page.getByLabel(label)).first().fill(text);
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    void attach(String label, Path file) {
        page.getByLabel(label).setInputFiles(file);
    }

    /** Waits until the text is to be seen. */
    void sees(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(2.0 * PATIENCE));
    }

    /** The number that stands with this label among the counts of an import. */
    String count(String label) {
        return page.locator(".count", new Page.LocatorOptions().setHasText(label))
                .locator("dd")
                .first()
                .innerText();
    }

    int rows() {
        return page.locator("table tbody tr").count();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    Page page() {
        return page;
    }

    /** Keeps a picture, and looks for what keeps people out and for what does not fit. */
    void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png"))
                .setFullPage(true));
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                complaints.add(name + " at " + width + ": " + rule.getId() + ", " + rule.getHelp() + ", "
                        + rule.getNodes().get(0).getHtml());
            }
        }
        Object wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (Boolean.TRUE.equals(wider)) {
            complaints.add(name + " at " + width + " is wider than the window");
        }
    }

    void hasNoComplaints() {
        assertEquals(List.of(), complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
