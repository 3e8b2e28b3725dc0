package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.pages.browser.WorkbookEditor;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Downloads are in the language that the user chose, whatever the browser accepts, and as Excel reads them. */
@ExtendWith(SharedPadron.class)
class DownloadsPageIT {

    private static final String MARK = "\uFEFF";

    private static final String ONE_GOOD_ONE_WRONG = """
            Primer nombre,Apellido paterno,RFC,Correo,Medio de pago
            Íñigo,Descargado,XAXX010101000,inigo@casa.example.net,Efectivo
            Íñigo,Descargado,SARR56092,inigo@casa.example.net,Efectivo
            """;

    @TempDir
    static Path folder;

    private static TestDataClient testDataClient;

    private final BrowserWindow browserWindow;

    DownloadsPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        testDataClient = new TestDataClient(padron);
        testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
        testDataClient.findOrCreatePaymentMethodIn("CO", "PSE", "PSE");
    }

    @AfterEach
    void close() {
        // The language is stored with the user, whom other tests share.
        browserWindow.openPath("language?to=es&back=/customers/list");
        browserWindow.close();
    }

    @Test
    void templatesAreInTheChosenLanguageAndSayWhatIsNeeded() throws IOException {
        browserWindow.openWindow(1280, "en-US");
        browserWindow.signIn("imports/list");
        browserWindow.openPath("language?to=es&back=/imports/new?country=MX%26personType=NATURAL");
        assertTrue(downloadText("Formato en CSV").startsWith(MARK + "Referencia,Primer nombre*"));
        assertTrue(WorkbookEditor.readSharedStrings(downloadFile("Formato en Excel", "formato.xlsx"))
                .contains(">Primer nombre*<"));
        browserWindow.openPath("imports/new?country=CO&personType=NATURAL");
        assertTrue(downloadText("Formato en CSV").startsWith(MARK + "Nombre*,"));
        browserWindow.assertNoViolations();
    }

    @Test
    void aReaderOfEnglishGetsEnglishFromASpanishBrowser() throws IOException {
        browserWindow.signIn("imports/list");
        browserWindow.openPath("language?to=en&back=/imports/new?country=MX%26personType=NATURAL");
        assertTrue(downloadText("CSV template").startsWith(MARK + "Reference,First name*"));
        browserWindow.assertNoViolations();
    }

    @Test
    void outcomesOfAFileAreExportedInTheChosenLanguageToExcel() throws IOException {
        browserWindow.openWindow(1280, "en-US");
        browserWindow.signIn("imports/list");
        browserWindow.openPath("language?to=es&back=/imports/list");
        browserWindow.openPath("imports/new?country=MX&personType=NATURAL");
        browserWindow.attachFile(
                "Archivo CSV o XLSX", Files.writeString(folder.resolve("lenguas.csv"), ONE_GOOD_ONE_WRONG));
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("El archivo tiene errores");
        String outcomes = downloadText("Resultado fila por fila");
        assertTrue(outcomes.startsWith(MARK + "row,outcome"), outcomes);
        assertTrue(outcomes.contains("lleva 13"), outcomes);
        browserWindow.pressButton("Cargar");
        browserWindow.awaitText("Se cargó un cliente");
        String run = browserWindow.page().url().replaceAll(".*id=", "");
        browserWindow.followLink("Ver lista de clientes");
        String customer = browserWindow
                .page()
                .locator("tbody th a")
                .first()
                .getAttribute("href")
                .replaceAll(".*id=", "");
        testDataClient.changeCustomer(customer, "{'address':'Calle 5'}");
        browserWindow.openPath("imports/run?id=" + run);
        browserWindow.pressButton("Deshacer la carga");
        browserWindow
                .page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        browserWindow.awaitText("La carga se deshizo");
        assertEquals(MARK + "row,customerId\r\n2," + customer + "\r\n", downloadText("Clientes conservados"));
        browserWindow.assertNoViolations();
    }

    @Test
    void companiesComeInTheirTemplate() throws IOException {
        browserWindow.signIn("customers/list");
        browserWindow.followLink("Carga masiva");
        browserWindow.page().locator("a[href*='country=MX&personType=LEGAL']").click();
        Path template = downloadFile("Formato en Excel", "formato-cliente-pm.xlsx");
        List<String> headers = List.of(
                downloadText("Formato en CSV").substring(MARK.length()).strip().split(","));
        assertEquals(
                List.of("Referencia", "Razón social*", "RFC*", "Contacto 1 primer nombre*"), headers.subList(0, 4));
        Map<String, String> company = Map.of(
                "Razón social*", "Telares del Golfo, S.A. de C.V.",
                "RFC*", "TLA120731B58",
                "Contacto 1 primer nombre*", "Emma",
                "Contacto 1 apellido paterno*", "Gómez",
                "Contacto 1 correo*", "emma@telares.example.net",
                "Medio de pago*", "Efectivo");
        assertTrue(headers.containsAll(company.keySet()), headers::toString);
        List<String> row =
                headers.stream().map(header -> company.getOrDefault(header, "")).toList();
        browserWindow.attachFile("Archivo CSV o XLSX", WorkbookEditor.appendRow(template, row));
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("Se cargó un cliente");
        browserWindow.followLink("Ver lista de clientes");
        browserWindow.followLink("Telares del Golfo, S.A. de C.V.");
        browserWindow.awaitText("Emma");
        browserWindow.awaitText("emma@telares.example.net");
        browserWindow.assertNoViolations();
    }

    @Test
    void aNameInTwoWaysIsAskedForWhenColumnsAreMapped() throws IOException {
        browserWindow.signIn("imports/new?country=CO&personType=NATURAL");
        browserWindow.attachFile(
                "Archivo CSV o XLSX",
                Files.writeString(
                        folder.resolve("sin-nombre.csv"),
                        "Quién;Buzón;Número;Forma\nAna Ruiz;a@b.example.net;3168125566;PSE\n"));
        browserWindow.pressButton("Validar");
        browserWindow.followLink("Indicar las columnas");
        browserWindow.awaitText("El nombre también se necesita: Nombre, o bien Primer nombre y Primer apellido.");
        browserWindow.pressButton("Validar");
        browserWindow.awaitText(
                "Falta el nombre. Diga qué columna lleva Nombre, o bien Primer nombre y Primer apellido.");
        browserWindow.checkAndScreenshot("import-columns-name");
        browserWindow.openWindow(360);
        browserWindow.signIn("imports/list");
        browserWindow
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("sin-nombre.csv"))
                .first()
                .click();
        browserWindow.followLink("Indicar las columnas");
        browserWindow.checkAndScreenshot("import-columns-name");
        browserWindow.assertNoViolations();
    }

    @Test
    void anUnknownRunIsReportedAsNotFound() {
        browserWindow.signIn("imports/list");
        for (String path : List.of(
                "imports/outcomes.csv?id=99999999",
                "imports/kept.csv",
                "imports/template.csv?country=ZZ&personType=NATURAL",
                "imports/template.xlsx?country=MX",
                "customers/actions/left.csv?id=x")) {
            browserWindow.openPath(path);
            assertFalse(browserWindow.readText("body").isBlank(), path);
        }
        browserWindow.assertNoViolations();
    }

    private String downloadText(String link) throws IOException {
        return Files.readString(downloadFile(link, "file.csv"));
    }

    private Path downloadFile(String link, String name) {
        Download download = browserWindow.page().waitForDownload(() -> browserWindow
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
        Path saved = folder.resolve(name);
        download.saveAs(saved);
        return saved;
    }
}
