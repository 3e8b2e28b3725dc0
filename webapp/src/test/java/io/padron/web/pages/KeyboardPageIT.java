package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Creating, importing and searching without a mouse. The focused element is visible and not covered by a fixed bar.
 */
@ExtendWith(SharedPadron.class)
class KeyboardPageIT {

    private static final int MOST_TABS = 80;

    /** The name of the focused element as users see it. */
    private static final String FOCUSED = """
            () => {
              const place = document.activeElement;
              const name = place.labels && place.labels.length > 0
                  ? place.labels[0].innerText
                  : place.getAttribute("aria-label") || place.innerText || "";
              return name.trim().replace(/\\s+/g, " ");
            }""";

    private static final String SHOWN = """
            () => {
              const place = document.activeElement;
              const box = place.getBoundingClientRect();
              const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              return there !== null && (place.contains(there) || there.contains(place));
            }""";

    @TempDir
    static Path folder;

    private final BrowserWindow browserWindow;

    KeyboardPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        TestDataClient testDataClient = new TestDataClient(padron);
        String cash = testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        testDataClient.findOrCreatePaymentMethod("CARD", "Tarjeta");
        testDataClient.createCustomer("Teclado Morazán", "XAXX010101000", "teclado@casa.example.net", cash);
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    void createsACustomerOnATelephoneToo() {
        createCustomer("Tecla");
        browserWindow.openWindow(360);
        createCustomer("Bárbara");
        browserWindow.assertNoViolations();
    }

    private void createCustomer(String name) {
        browserWindow.signIn("customers/list");
        pressKey("n");
        browserWindow.page().waitForURL("**/customers/new");
        followLink("Persona física", "**/customers/new?country=*");
        writeField("Primer nombre", name);
        writeField("Apellido paterno", "Cárdenas");
        writeField("Correo", name.toLowerCase(java.util.Locale.ROOT).replace("á", "a") + "@casa.example.net");
        writeField("RFC", "XAXX010101000");
        tabTo("Agregar otro teléfono");
        tabTo("Efectivo");
        pressKey("Space");
        tabTo("Guardar");
        pressKey("Enter");
        browserWindow.awaitText("Cliente guardado");
        browserWindow.awaitText(name + " Cárdenas");
    }

    @Test
    void importsAFileAndSearchesWhoCameWithIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("teclado.csv"),
                "Primer nombre,Apellido paterno,RFC,Correo,Medio de pago\n"
                        + "Ludmila,Escobedo,XAXX010101000,ludmila@casa.example.net,Efectivo\n");
        browserWindow.signIn("customers/list");
        followLink("Carga masiva", "**/imports/new");
        followLink("Persona física", "**/imports/new?country=*");
        tabTo("Archivo CSV o XLSX");
        FileChooser chooser = browserWindow.page().waitForFileChooser(() -> pressKey("Space"));
        chooser.setFiles(file);
        tabTo("Validar");
        pressKey("Enter");
        browserWindow.awaitText("Validación exitosa");
        followLink("Ver lista de clientes", "**/customers/list?import=*");
        browserWindow.awaitText("Ludmila Escobedo");
        pressKey("/");
        browserWindow.page().keyboard().type("escobedo ludmila");
        pressKey("Enter");
        browserWindow.page().waitForURL("**/customers/list?q=escobedo*");
        pressKey("/");
        pressKey("ArrowDown");
        pressKey("Enter");
        browserWindow.page().waitForURL("**/customers/detail?id=*");
        assertEquals("Ludmila Escobedo", browserWindow.readText("h1"));
        browserWindow.assertNoViolations();
    }

    @Test
    void aQuestionIsDeniedByEscapeAndHearsNoOtherKey() {
        browserWindow.signIn("customers/actions/new?q=tecla");
        Page page = browserWindow.page();
        page.getByLabel("Acción").selectOption("INACTIVE");
        browserWindow.fillField("Motivo", "Prueba de teclas");
        browserWindow.pressButton("Continuar");
        browserWindow.awaitText("¿Cambiar estos clientes?");
        String asking = page.url();
        for (String key : List.of("n", "/", "?")) {
            pressKey(key);
        }
        page.waitForTimeout(500);
        assertEquals(asking, page.url());
        assertThat(page.locator("#keys")).isHidden();
        assertThat(page.locator(".ui-dialog.question")).isVisible();
        pressKey("Escape");
        assertThat(page.locator(".ui-dialog.question")).hasCount(0);
        assertThat(page.getByLabel("Motivo")).hasValue("Prueba de teclas");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuar")))
                .isFocused();
        browserWindow.assertNoViolations();
    }

    /** Moves to a link and opens it. */
    private void followLink(String link, String address) {
        tabTo(link);
        pressKey("Enter");
        browserWindow.page().waitForURL(address);
    }

    private void writeField(String label, String text) {
        tabTo(label);
        browserWindow.page().keyboard().type(text);
    }

    private void pressKey(String key) {
        browserWindow.page().keyboard().press(key);
    }

    private void tabTo(String name) {
        Page page = browserWindow.page();
        page.waitForLoadState();
        String focused = page.evaluate(FOCUSED).toString();
        if (focused.startsWith(name)) {
            return;
        }
        for (int presses = 0; presses < MOST_TABS; presses++) {
            pressKey("Tab");
            focused = page.evaluate(FOCUSED).toString();
            assertEquals(true, page.evaluate(SHOWN), focused + " is hidden");
            if (focused.startsWith(name)) {
                return;
            }
        }
        throw new AssertionError(name + " cannot be reached; the last was " + focused);
    }
}
