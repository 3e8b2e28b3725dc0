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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way: the template out, a file dropped in, and its end told where somebody has gone meanwhile. */
@ExtendWith(SharedPadron.class)
class ImportFilesPageIT {

    private static final String NEW = "imports/new?country=MX&personType=NATURAL";
    private static final String HEADER = "Primer nombre,Apellido paterno,RFC,Correo,Medio de pago\n";

    @TempDir
    static Path folder;

    private final Screens screens;

    ImportFilesPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        new Preparation(padron).method("CASH", "Efectivo");
    }

    @BeforeEach
    void signIn() {
        screens.signIn(NEW);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void theTemplateIsDownloadedInBothForms() throws IOException {
        Download book = screens.page().waitForDownload(() -> screens.follow("Formato en Excel"));
        assertEquals("formato-cliente-pf.xlsx", book.suggestedFilename());
        assertTrue(Files.size(book.path()) > 1000);
        Download text = screens.page().waitForDownload(() -> screens.follow("Formato en CSV"));
        assertEquals("formato-cliente-pf.csv", text.suggestedFilename());
        List<String> lines = Files.readAllLines(text.path());
        assertTrue(lines.get(0).contains("Apellido paterno*"), lines.get(0));
        screens.hasNoComplaints();
    }

    @Test
    void aFileIsDroppedWithTheMouse() throws IOException {
        Path file = Files.writeString(
                folder.resolve("arrastrado.csv"),
                HEADER + "Dora,Arrastrada,XAXX010101000,dora@casa.example.net,Efectivo\n");
        Locator field = screens.page().getByLabel("Archivo CSV o XLSX");
        drop(file, field.boundingBox());
        assertTrue(field.inputValue().endsWith("arrastrado.csv"), field.inputValue());
        assertEquals("arrastrado.csv", screens.text(".drop-words").strip());
        screens.press("Validar");
        screens.sees("Validación exitosa");
        screens.hasNoComplaints();
    }

    /** As the browser itself is told of it: an event made by a script would not fill the field. */
    private void drop(Path file, BoundingBox place) {
        Page page = screens.page();
        CDPSession session = page.context().newCDPSession(page);
        JsonArray files = new JsonArray();
        files.add(file.toAbsolutePath().toString());
        JsonObject dragged = new JsonObject();
        dragged.add("items", new JsonArray());
        dragged.add("files", files);
        dragged.addProperty("dragOperationsMask", 1);
        for (String event : List.of("dragEnter", "dragOver", "drop")) {
            JsonObject told = new JsonObject();
            told.addProperty("type", event);
            told.addProperty("x", place.x + place.width / 2);
            told.addProperty("y", place.y + place.height / 2);
            told.add("data", dragged);
            session.send("Input.dispatchDragEvent", told);
        }
    }

    @Test
    void theEndIsToldOnWhateverPageComesNext() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int at = 0; at < 4000; at++) {
            rows.append("Ana,Mora,CORTO").append(at).append(",ana@casa.example.net,Efectivo\n");
        }
        screens.attach("Archivo CSV o XLSX", Files.writeString(folder.resolve("largo.csv"), rows));
        screens.press("Validar");
        screens.page().waitForURL("**/imports/run?id=*");
        Locator notice = screens.page().locator(".run-notice");
        for (int visit = 0; visit < 60 && notice.count() == 0; visit++) {
            screens.go(visit % 2 == 0 ? "customers/list" : "payments/list");
            screens.page().waitForTimeout(500);
        }
        assertTrue(notice.innerText().contains("4,000 filas tienen errores"), notice.innerText());
        screens.keep("import-ended-elsewhere");
        screens.follow("Ver el resultado");
        screens.sees("El archivo tiene errores en 4,000 filas");
        screens.go("customers/list");
        assertEquals(0, notice.count(), "told once");
        screens.hasNoComplaints();
    }
}
