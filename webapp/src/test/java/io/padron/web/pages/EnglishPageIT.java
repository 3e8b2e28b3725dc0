package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Customers and imports in English: no page mixes two languages. */
@ExtendWith(SharedPadron.class)
class EnglishPageIT {

    /** Every Spanish sentence has one of these words, and no English sentence has any. */
    private static final Set<String> SPANISH = Set.of(
            "el", "los", "las", "del", "para", "con", "que", "una", "cliente", "clientes", "archivo", "fila", "filas");

    private static final String FILE = """
            Primer nombre,Apellido paterno,RFC,Correo,Medio de pago
            Wendy,Stone,XAXX010101000,wendy@casa.example.net,Efectivo
            Oscar,Stone,SARR56092,oscar@casa.example.net,Efectivo
            """;

    private final BrowserWindow browserWindow;

    EnglishPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        TestDataClient testDataClient = new TestDataClient(padron);
        testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        testDataClient.findOrCreatePaymentMethod("CARD", "Tarjeta");
    }

    @AfterEach
    void close() {
        // The language is stored with the user, whom other tests share.
        browserWindow.openPath("language?to=es&back=/customers/list");
        browserWindow.close();
    }

    @Test
    void speakEnglishThroughout() {
        browserWindow.signIn("customers/list");
        browserWindow.openPath("language?to=en&back=/customers/list");
        assertEnglish();
        browserWindow.followLink("Create customer");
        assertEnglish();
        browserWindow.openPath("customers/new?country=MX&personType=NATURAL");
        browserWindow.pressButton("Save");
        browserWindow.awaitText("Check the following");
        assertEnglish();
        browserWindow.fillField("First name", "Walter");
        browserWindow.fillField("First surname", "Stone");
        browserWindow.fillField("RFC", "XAXX010101000");
        browserWindow.fillField("Email", "walter@casa.example.net");
        browserWindow.page().getByLabel("Efectivo").check();
        browserWindow.pressButton("Save");
        browserWindow.awaitText("Customer saved");
        assertEnglish();
        browserWindow.checkAndScreenshot("customer-english");
        browserWindow.followLink("Edit");
        assertEnglish();
        browserWindow.openPath("imports/new?country=MX&personType=NATURAL");
        assertEnglish();
        browserWindow
                .page()
                .getByLabel("CSV or XLSX file")
                .setInputFiles(new FilePayload("march.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        browserWindow.pressButton("Validate");
        browserWindow.awaitText("The file has errors");
        assertEnglish();
        browserWindow.checkAndScreenshot("import-english");
        browserWindow.openPath(browserWindow.page().url().replace("/imports/run", "/imports/rows"));
        assertEnglish();
        browserWindow.openPath("imports/list");
        assertEnglish();
        browserWindow.openPath("customers/list?q=stone");
        assertEnglish();
        browserWindow.assertNoViolations();
    }

    private void assertEnglish() {
        assertEquals("en", browserWindow.page().locator("html").getAttribute("lang"));
        List<String> foreign = Stream.of(browserWindow
                        .readText("body")
                        .replaceAll("\\S+\\.(csv|xlsx)", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .filter(SPANISH::contains)
                .toList();
        assertEquals(List.of(), foreign, () -> browserWindow.page().url() + "\n" + browserWindow.readText("main"));
    }
}
