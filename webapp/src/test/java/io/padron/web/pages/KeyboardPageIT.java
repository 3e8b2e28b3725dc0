package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
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

/** Creating, importing and searching without a mouse. What has the focus is to be seen, behind no bar that stays in place. */
@ExtendWith(SharedPadron.class)
class KeyboardPageIT {

    private static final int MOST_TABS = 80;

    /** What people would call the place that has the focus. */
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

    private final Screens screens;

    KeyboardPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        Preparation preparation = new Preparation(padron);
        String cash = preparation.method("CASH", "Efectivo");
        preparation.method("CARD", "Tarjeta");
        preparation.customer("Teclado Morazán", "XAXX010101000", "teclado@casa.example.net", cash);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void createsACustomerOnATelephoneToo() {
        creates("Tecla");
        screens.open(360);
        creates("Bárbara");
        screens.hasNoComplaints();
    }

    private void creates(String name) {
        screens.signIn("customers/list");
        press("n");
        screens.page().waitForURL("**/customers/new");
        enter("Persona física", "**/customers/new?country=*");
        write("Primer nombre", name);
        write("Apellido paterno", "Cárdenas");
        write("Correo", name.toLowerCase(java.util.Locale.ROOT).replace("á", "a") + "@casa.example.net");
        write("RFC", "XAXX010101000");
        tabTo("Agregar otro teléfono");
        tabTo("Efectivo");
        press("Space");
        tabTo("Guardar");
        press("Enter");
        screens.sees("Cliente guardado");
        screens.sees(name + " Cárdenas");
    }

    @Test
    void importsAFileAndSearchesWhoCameWithIt() throws IOException {
        Path file = Files.writeString(
                folder.resolve("teclado.csv"),
                "Primer nombre,Apellido paterno,RFC,Correo,Medio de pago\n"
                        + "Ludmila,Escobedo,XAXX010101000,ludmila@casa.example.net,Efectivo\n");
        screens.signIn("customers/list");
        enter("Carga masiva", "**/imports/new");
        enter("Persona física", "**/imports/new?country=*");
        tabTo("Archivo CSV o XLSX");
        FileChooser chooser = screens.page().waitForFileChooser(() -> press("Space"));
        chooser.setFiles(file);
        tabTo("Validar");
        press("Enter");
        screens.sees("Validación exitosa");
        enter("Ver lista de clientes", "**/customers/list?import=*");
        screens.sees("Ludmila Escobedo");
        press("/");
        screens.page().keyboard().type("escobedo ludmila");
        press("Enter");
        screens.page().waitForURL("**/customers/list?q=escobedo*");
        press("/");
        press("ArrowDown");
        press("Enter");
        screens.page().waitForURL("**/customers/detail?id=*");
        assertEquals("Ludmila Escobedo", screens.text("h1"));
        screens.hasNoComplaints();
    }

    @Test
    void aQuestionIsDeniedByEscapeAndHearsNoOtherKey() {
        screens.signIn("customers/actions/new?q=tecla");
        Page page = screens.page();
        page.getByLabel("Acción").selectOption("INACTIVE");
        screens.fill("Motivo", "Prueba de teclas");
        screens.press("Continuar");
        screens.sees("¿Cambiar estos clientes?");
        String asking = page.url();
        for (String key : List.of("n", "/", "?")) {
            press(key);
        }
        page.waitForTimeout(500);
        assertEquals(asking, page.url());
        assertThat(page.locator("#keys")).isHidden();
        assertThat(page.locator(".ui-dialog.question")).isVisible();
        press("Escape");
        assertThat(page.locator(".ui-dialog.question")).hasCount(0);
        assertThat(page.getByLabel("Motivo")).hasValue("Prueba de teclas");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continuar")))
                .isFocused();
        screens.hasNoComplaints();
    }

    /** Goes to a link and opens it. */
    private void enter(String link, String address) {
        tabTo(link);
        press("Enter");
        screens.page().waitForURL(address);
    }

    private void write(String label, String text) {
        tabTo(label);
        screens.page().keyboard().type(text);
    }

    private void press(String key) {
        screens.page().keyboard().press(key);
    }

    private void tabTo(String name) {
        Page page = screens.page();
        page.waitForLoadState();
        String focused = page.evaluate(FOCUSED).toString();
        if (focused.startsWith(name)) {
            return;
        }
        for (int presses = 0; presses < MOST_TABS; presses++) {
            press("Tab");
            focused = page.evaluate(FOCUSED).toString();
            assertEquals(true, page.evaluate(SHOWN), focused + " is hidden");
            if (focused.startsWith(name)) {
                return;
            }
        }
        throw new AssertionError(name + " cannot be reached; the last was " + focused);
    }
}
