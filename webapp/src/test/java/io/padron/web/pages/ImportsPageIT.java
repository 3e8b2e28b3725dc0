package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.pages.browser.WorkbookEditor;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Imports in a browser: corrections in the workbook, column mapping, stopped and repeated runs. */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportsPageIT {

    private static final String NEW = "imports/new?country=MX&personType=NATURAL";

    /** With the user's own headers; rows 4 and 5 have errors, row 6 is a duplicate of row 2. */
    private static final String MARCH = """
            NOTA;R F C;Correo;primer nombre;Apellido paterno;medio de pago
            vip;SARR5609171G9;raquel@casa.example.net;Raquel;Salinas;SPEI
            ;EIPR4702175L8;raul@casa.example.net;Raúl;Espinosa;SPEI
            =1+1;AUCM730417HY;martha@casa.example.net;Martha;Aguirre;SPEI
            <b>;XAXX010101000;elisa arroba casa;Elisa;Ortega;SPEI
            ;SARR5609171G9;otra@casa.example.net;Raquel;Salinas;SPEI
            """;

    private static final String UNKNOWN_HEADERS = """
            Clientes de abril
            Pila;Familia;Clave fiscal;Buzón;Forma
            Leonardo;Domínguez;DOML9207179N0;leonardo@casa.example.net;SPEI
            """;

    @TempDir
    static Path folder;

    private static String march = "";
    private static String april = "";
    private static String mapped = "";

    private final BrowserWindow browserWindow;

    ImportsPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        new TestDataClient(padron).findOrCreatePaymentMethod("SPEI", "SPEI");
    }

    @BeforeEach
    void signIn() {
        browserWindow.signIn("imports/list");
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    @Order(1)
    void whatIsCorrectedInTheWorkbookLoadsAndNothingLoadsTwice() throws IOException {
        uploadFile("marzo.csv", MARCH);
        browserWindow.awaitText("El archivo tiene errores en 2 filas");
        march = currentRunId();
        assertEquals("2", browserWindow.readCount("Por cargar"));
        assertEquals("1", browserWindow.readCount("Repetidas en el archivo"));
        browserWindow.awaitText("R F C: longitud equivocada");
        browserWindow.awaitText("Una columna no se usó: «NOTA» (3 filas con datos).");
        browserWindow.checkAndScreenshot("import-errors");
        browserWindow.page().locator("a[href*='wrong-length']").click();
        browserWindow.awaitText("AUCM730417HY");
        browserWindow.checkAndScreenshot("import-rows");
        assertEquals(1, browserWindow.countRows());
        browserWindow.followLink("Volver al resultado");
        Path corrections = downloadFile("Descargar las correcciones", "correcciones.xlsx");
        browserWindow.pressButton("Cargar de todos modos");
        browserWindow.awaitText("Se cargaron 2 clientes");
        browserWindow.checkAndScreenshot("import-partial");
        Path corrected = WorkbookEditor.replaceTexts(
                corrections,
                Map.of(">AUCM730417HY<", ">AUCM730417HY3<", ">elisa arroba casa<", ">elisa@casa.example.net<"));
        uploadFile(corrected);
        browserWindow.awaitText("Validación exitosa. Se cargaron 2 clientes");
        browserWindow.checkAndScreenshot("import-corrected");
        String second = currentRunId();
        browserWindow.followLink("Ver lista de clientes");
        browserWindow.awaitText("Elisa Ortega");
        browserWindow.awaitText("Martha Aguirre");
        uploadFile(corrected);
        browserWindow.awaitText("Este archivo ya se cargó: es idéntico al de la carga " + second);
        browserWindow.awaitText("No hay filas por cargar");
        browserWindow.pressButton("Terminar");
        browserWindow.awaitText("No había clientes nuevos que cargar");
        assertEquals("2", browserWindow.readCount("Ya estaban registradas"));
        assertTrue(Files.readString(downloadFile("Clientes repetidos", "repetidos.csv"))
                .contains("elisa@casa.example.net"));
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(2)
    void columnsThatWereNotRecognisedAreAsked() throws IOException {
        uploadFile("abril.csv", UNKNOWN_HEADERS);
        browserWindow.awaitText("También puede decir aquí qué es cada columna");
        browserWindow.checkAndScreenshot("import-asks-columns");
        april = currentRunId();
        browserWindow.followLink("Indicar las columnas");
        browserWindow.awaitText("¿Qué es cada columna?");
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("Falta decir qué columna lleva");
        browserWindow.checkAndScreenshot("import-columns");
        mapColumn("Pila", "Primer nombre *");
        mapColumn("Familia", "Apellido paterno *");
        mapColumn("Clave fiscal", "RFC *");
        mapColumn("Buzón", "Correo 1 *");
        mapColumn("Forma", "Medio de pago");
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("Se cargó un cliente");
        mapped = currentRunId();
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(3)
    void aWaitingImportIsStoppedAndTakenAgain() throws IOException {
        browserWindow.openPath(NEW);
        browserWindow.checkAndScreenshot("import-upload");
        browserWindow.attachFile(
                "Archivo CSV o XLSX", writeFile("mayo.csv", MARCH.replace("SARR5609171G9", "OEZE821217DT8")));
        browserWindow
                .page()
                .getByLabel("Esperar a que yo lo revise antes de cargar")
                .check();
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("El archivo tiene errores");
        browserWindow.pressButton("Cancelar la carga");
        browserWindow.awaitText("La carga se canceló");
        browserWindow.page().getByText("Validar otra vez este archivo").dblclick();
        browserWindow.awaitText("El archivo tiene errores");
        String again = currentRunId();
        browserWindow.openPath("imports/list");
        assertThat(findRow("mayo.csv")).hasCount(2);
        browserWindow.awaitText("Faltan columnas");
        browserWindow.checkAndScreenshot("imports");
        browserWindow.pressButton("Cancelar la carga " + again);
        assertThat(findRow("mayo.csv").first()).containsText("Cancelada");
        findRow("mayo.csv").first().getByRole(AriaRole.BUTTON).click();
        browserWindow.page().waitForURL("**/imports/run?id=*");
        browserWindow.awaitText("El archivo tiene errores");
        assertNotEquals(again, currentRunId());
        browserWindow.assertNoViolations();
    }

    private Locator findRow(String file) {
        return browserWindow.page().locator("tbody tr", new Page.LocatorOptions().setHasText(file));
    }

    @Test
    @Order(7)
    void aFileThatWasLoadedWaitsWhenItComesAgain() throws IOException {
        String content = "Primer nombre;Apellido paterno;RFC;Correo;Medio de pago\n"
                + "Nélida;Repetida;XAXX010101000;nelida@casa.example.net;SPEI\n";
        uploadFile("junio.csv", content);
        browserWindow.awaitText("Se cargó un cliente");
        String first = currentRunId();
        uploadFile("junio.csv", content);
        browserWindow.awaitText("Este archivo ya se cargó: es idéntico al de la carga " + first);
        browserWindow.awaitText("Una fila espera a que usted la cargue");
        browserWindow.checkAndScreenshot("import-same-file");
        browserWindow.page().reload();
        browserWindow.awaitText("que añadió un cliente");
        browserWindow.pressButton("Cancelar la carga");
        browserWindow.awaitText("La carga se canceló");
        browserWindow.followLink("Ver la carga " + first);
        browserWindow.pressButton("Validar otra vez este archivo");
        browserWindow.awaitText("Una fila espera a que usted la cargue");
        browserWindow.pressButton("Cargar");
        browserWindow.awaitText("Se cargó un cliente");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(4)
    void aFileThatCannotBeReadSaysWhatToDo() throws IOException {
        uploadFile("nada.csv", "%PDF-1.7 no es una tabla");
        browserWindow.awaitText("El archivo es un PDF. Pida los datos como CSV o como libro de Excel (.xlsx)");
        browserWindow.checkAndScreenshot("import-failed");
        browserWindow.openPath("imports/run?id=999");
        browserWindow.awaitText("No");
        browserWindow.openPath(
                "imports/rows?id=" + march + "&show=nonsense&problem=%3Cscript%3E&from=abc&to=99999999999");
        assertEquals(5, browserWindow.countRows());
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(5)
    void theScreensFitATelephone() {
        browserWindow.openWindow(360);
        browserWindow.signIn("imports/list");
        browserWindow.awaitText("marzo.csv");
        for (String[] screen : new String[][] {
            {"imports/list", "imports"},
            {NEW, "import-upload"},
            {"imports/run?id=" + march, "import-partial"},
            {"imports/rows?id=" + march, "import-rows"},
            {"imports/columns?id=" + april, "import-columns"}
        }) {
            browserWindow.openPath(screen[0]);
            browserWindow.checkAndScreenshot(screen[1]);
        }
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(8)
    void aPaymentMethodIsAskedForWhereNoColumnHoldsOne() throws IOException {
        uploadFile(
                "julio.csv",
                "Nombre(s);Paterno;Dato;Escríbale a;Notas\nInés;Oliva;OIII800101AB8;ines@casa.example.net;x\n");
        browserWindow.followLink("Indicar las columnas");
        browserWindow.pressButton("Validar");
        browserWindow.awaitText(
                "Falta el medio de pago: diga qué columna lo lleva o elija abajo uno para todas las filas.");
        assertThat(browserWindow.page().getByText("Sugerido por sus datos; revíselo."))
                .hasCount(2);
        browserWindow.checkAndScreenshot("import-columns-method");
        browserWindow
                .page()
                .getByLabel("Medio de pago para las filas que no lo digan")
                .selectOption("SPEI");
        browserWindow.pressButton("Validar");
        browserWindow.page().waitForURL("**/imports/run?id=*");
        browserWindow.awaitText("Se indicó no usar la columna «Notas».");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(9)
    void whatCannotBeAskedIsSaidAndWhatHasNoRowsToo() throws IOException {
        uploadFile("vacio.csv", "\n".repeat(60) + "Primer nombre;RFC\n");
        browserWindow.awaitText("No hay nada escrito en las primeras 50 filas del archivo");
        assertThat(browserWindow.page().getByText("Indicar las columnas")).hasCount(0);
        browserWindow.openPath("imports/columns?id=" + currentRunId());
        browserWindow.awaitText("De este archivo no se puede preguntar nada");
        browserWindow.checkAndScreenshot("import-columns-nothing");
        uploadFile("sin-filas.csv", "Primer nombre;Apellido paterno;RFC;Correo;Medio de pago\n");
        browserWindow.awaitText("El archivo no tiene filas");
        assertThat(browserWindow.page().getByText("Validación exitosa")).hasCount(0);
        browserWindow.checkAndScreenshot("import-no-rows");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(10)
    void whatWasNotUsedIsSeenOnAnyScreen() throws IOException {
        uploadFile(
                "agosto.csv",
                "Primer nombre;Apellido paterno;RFC;Correo;Medio de pago;Género;Notas\n"
                        + "Inés;Oliva;XAXX010101000;ines@casa.example.net;SPEI;F;llamar por la tarde\n");
        browserWindow.awaitText("2 columnas no se usaron: «Género» (1 fila con datos), «Notas» (1 fila con datos).");
        browserWindow.checkAndScreenshot("import-left-out");
        String waiting = currentRunId();
        browserWindow.openPath("theme?to=dark&back=/imports/run?id=" + waiting);
        browserWindow.checkAndScreenshot("import-left-out-dark");
        browserWindow.openPath("imports/columns?id=" + waiting);
        browserWindow.checkAndScreenshot("import-columns-dark");
        browserWindow.openPath("theme?to=light&back=/imports/list");
        browserWindow.openWindow(360);
        browserWindow.signIn("imports/run?id=" + waiting);
        browserWindow.awaitText("Cargar de todos modos");
        browserWindow.checkAndScreenshot("import-left-out");
        browserWindow.pressButton("Cargar de todos modos");
        browserWindow.awaitText("Se cargó un cliente");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(6)
    void anImportIsUndoneWhenItsConsequencesAreKnown() {
        browserWindow.openPath("imports/run?id=" + mapped);
        browserWindow.pressButton("Deshacer la carga");
        browserWindow.awaitText("Se quitará el único cliente que nadie ha modificado");
        browserWindow.checkAndScreenshot("import-undo-question");
        browserWindow.pressButton("Dejar todo como está");
        browserWindow.awaitText("Se cargó un cliente");
        browserWindow.pressButton("Deshacer la carga");
        browserWindow
                .page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deshacer la carga"))
                .click();
        browserWindow.awaitText("La carga se deshizo. Se quitó un cliente");
        browserWindow.checkAndScreenshot("import-undone");
        browserWindow.openPath("customers/list?import=" + mapped);
        browserWindow.awaitText("Ningún cliente");
        browserWindow.assertNoViolations();
    }

    /** The id of the run on the page. */
    private String currentRunId() {
        return browserWindow.page().url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private void uploadFile(String name, String content) throws IOException {
        uploadFile(writeFile(name, content));
    }

    private void uploadFile(Path file) {
        browserWindow.openPath(NEW);
        browserWindow.attachFile("Archivo CSV o XLSX", file);
        browserWindow.pressButton("Validar");
    }

    private static Path writeFile(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void mapColumn(String header, String field) {
        browserWindow
                .page()
                .locator("tr", new Page.LocatorOptions().setHasText(header))
                .locator("select")
                .first()
                .selectOption(new SelectOption().setLabel(field));
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
