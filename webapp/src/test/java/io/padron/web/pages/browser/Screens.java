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

/** A window of the browser on a running Padrón: finds things as people do, by their words. */
public final class Screens implements AutoCloseable {

    private static final int PATIENCE = 60_000;
    private static final int HEIGHT = 800;
    private static final int HIGHEST = 6_000;
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final URI address;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private int width;
    private int steps;

    public Screens(URI address) {
        this.address = address;
        open(1280);
    }

    /** A new window of this width, in Spanish, without cookies. */
    public void open(int windowWidth) {
        open(windowWidth, "es-MX");
    }

    /** As {@link #open(int)}, of a browser that asks for this language. */
    public void open(int windowWidth, String language) {
        width = windowWidth;
        BrowserContext context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale(language));
        windows.add(context);
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
    }

    /** Opens a page as the administrator, in whatever language the sign-in page is. */
    public void signIn(String path) {
        signInAs("admin", SharedPadron.PASSWORD, path);
    }

    /** As {@link #signIn}, as somebody else. */
    public void signInAs(String user, String password, String path) {
        typeCredentials(user, password, path);
        page.waitForURL(url -> !url.contains("/access/"));
    }

    /** Sends the sign-in page in front of this path, and waits for nothing. */
    public void typeCredentials(String user, String password, String path) {
        go(path);
        page.locator("input[autocomplete=username]").fill(user);
        page.locator("input[type=password]").fill(password);
        steps = 1;
        page.keyboard().press("Enter");
    }

    /** How often somebody has clicked or gone to a field since signing in, that included. */
    public int steps() {
        return steps;
    }

    public void go(String path) {
        page.navigate(address.resolve(path).toString());
    }

    public void fill(String label, String text) {
        steps++;
        // A form may bear the name of its one field.
        page.locator("input, textarea").and(page.getByLabel(label)).first().fill(text);
    }

    public void press(String button) {
        steps++;
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Presses it, and once more where it only marks doubts at first, until the text is to be seen. */
    public void pressInSpiteOfDoubts(String button, String text) {
        press(button);
        Locator done = page.getByText(text);
        page.getByText("Lo marcado es una duda").or(done).first().waitFor();
        if (done.count() == 0) {
            press(button);
        }
        sees(text);
    }

    public void follow(String link) {
        steps++;
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    public void click(Locator place) {
        steps++;
        place.click();
    }

    public void attach(String label, Path file) {
        steps++;
        page.getByLabel(label).setInputFiles(file);
    }

    /** Waits until the text is to be seen. */
    public void sees(String text) {
        page.getByText(text).first().waitFor(new Locator.WaitForOptions().setTimeout(2.0 * PATIENCE));
    }

    /** The number that stands with this label among the counts of an import. */
    public String count(String label) {
        return page.locator(".count", new Page.LocatorOptions().setHasText(label))
                .locator("dd")
                .first()
                .innerText();
    }

    public int rows() {
        return page.locator("table tbody tr").count();
    }

    public String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    public Page page() {
        return page;
    }

    /** Keeps a picture, and looks for what keeps people out and for what does not fit. */
    public void keep(String name) {
        picture(Path.of("target", "screenshots", name + "-" + width + ".png"));
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (GRAVE.contains(rule.getImpact()) || !KnownFlaws.are(rule.getId())) {
                complaints.add(name + " at " + width + ": " + rule.getId() + ", " + rule.getHelp() + ", "
                        + rule.getNodes().get(0).getHtml());
            }
        }
        Object wider = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (Boolean.TRUE.equals(wider)) {
            complaints.add(name + " at " + width + " is wider than the window");
        }
    }

    /** The whole page in a window that is as high: bars that stay in place stand at its edges, over nothing. */
    private void picture(Path path) {
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(width, Math.max(HEIGHT, Math.min(height, HIGHEST)));
        page.screenshot(new Page.ScreenshotOptions().setPath(path));
        page.setViewportSize(width, HEIGHT);
    }

    public void hasNoComplaints() {
        assertEquals(List.of(), complaints);
    }

    @Override
    public void close() {
        windows.forEach(BrowserContext::close);
    }
}
