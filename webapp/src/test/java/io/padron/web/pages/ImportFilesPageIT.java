package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Template downloads, files dropped on the page, and the notice on other pages that an import has ended. */
@ExtendWith(SharedPadron.class)
class ImportFilesPageIT {

    private static final String NEW = "imports/new?country=MX&personType=NATURAL";
    private static final String HEADER = "Primer nombre,Apellido paterno,RFC,Correo,Medio de pago\n";

    @TempDir
    static Path folder;

    private final BrowserWindow browserWindow;

    ImportFilesPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        new TestDataClient(padron).findOrCreatePaymentMethod("CASH", "Efectivo");
    }

    @BeforeEach
    void signIn() {
        browserWindow.signIn(NEW);
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    void theTemplateIsDownloadedInBothForms() throws IOException {
        Download book = browserWindow.page().waitForDownload(() -> browserWindow.followLink("Formato en Excel"));
        assertEquals("formato-cliente-pf.xlsx", book.suggestedFilename());
        assertTrue(Files.size(book.path()) > 1000);
        Download text = browserWindow.page().waitForDownload(() -> browserWindow.followLink("Formato en CSV"));
        assertEquals("formato-cliente-pf.csv", text.suggestedFilename());
        List<String> lines = Files.readAllLines(text.path());
        assertTrue(lines.get(0).contains("Apellido paterno*"), lines.get(0));
        browserWindow.assertNoViolations();
    }

    @Test
    void aFileIsDroppedWithTheMouse() throws IOException {
        Path file = Files.writeString(
                folder.resolve("arrastrado.csv"),
                HEADER + "Dora,Arrastrada,XAXX010101000,dora@casa.example.net,Efectivo\n");
        Locator field = browserWindow.page().getByLabel("Archivo CSV o XLSX");
        dropFile(file, field.boundingBox());
        assertTrue(field.inputValue().endsWith("arrastrado.csv"), field.inputValue());
        assertEquals("arrastrado.csv", browserWindow.readText(".drop-words").strip());
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("Validación exitosa");
        browserWindow.assertNoViolations();
    }

    /** Drops through the browser's own protocol: an event made by a script would not fill the field. */
    private void dropFile(Path file, BoundingBox place) {
        Page page = browserWindow.page();
        CDPSession session = page.context().newCDPSession(page);
        JsonArray files = new JsonArray();
        files.add(file.toAbsolutePath().toString());
        JsonObject dragged = new JsonObject();
        dragged.add("items", new JsonArray());
        dragged.add("files", files);
        dragged.addProperty("dragOperationsMask", 1);
        for (String event : List.of("dragEnter", "dragOver", "drop")) {
            JsonObject drag = new JsonObject();
            drag.addProperty("type", event);
            drag.addProperty("x", place.x + place.width / 2);
            drag.addProperty("y", place.y + place.height / 2);
            drag.add("data", dragged);
            session.send("Input.dispatchDragEvent", drag);
        }
    }

    @Test
    void theEndIsAnnouncedOnWhateverPageComesNext() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int at = 0; at < 4000; at++) {
            rows.append("Ana,Mora,CORTO").append(at).append(",ana@casa.example.net,Efectivo\n");
        }
        browserWindow.attachFile("Archivo CSV o XLSX", Files.writeString(folder.resolve("largo.csv"), rows));
        browserWindow.pressButton("Validar");
        browserWindow.page().waitForURL("**/imports/run?id=*");
        Locator notice = browserWindow.page().locator(".run-notice");
        for (int visit = 0; visit < 60 && notice.count() == 0; visit++) {
            browserWindow.openPath(visit % 2 == 0 ? "customers/list" : "payments/list");
            browserWindow.page().waitForTimeout(500);
        }
        assertTrue(notice.innerText().contains("4,000 filas tienen errores"), notice.innerText());
        browserWindow.checkAndScreenshot("import-ended-elsewhere");
        browserWindow.followLink("Ver el resultado");
        browserWindow.awaitText("El archivo tiene errores en 4,000 filas");
        browserWindow.openPath("customers/list");
        assertEquals(0, notice.count(), "shown once");
        browserWindow.assertNoViolations();
    }
}
