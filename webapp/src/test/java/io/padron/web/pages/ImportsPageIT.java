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
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.pages.browser.Workbooks;
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

/** Bulk imports in a browser: errors corrected in the workbook, columns told, runs stopped and taken again. */
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportsPageIT {

    private static final String NEW = "imports/new?country=MX&personType=NATURAL";

    /** In a person's own order and spelling; rows 4 and 5 have errors, row 6 doubles row 2. */
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
    private static String told = "";

    private final Screens screens;

    ImportsPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        new Preparation(padron).method("SPEI", "SPEI");
    }

    @BeforeEach
    void signIn() {
        screens.signIn("imports/list");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @Order(1)
    void whatIsCorrectedInTheWorkbookLoadsAndNothingLoadsTwice() throws IOException {
        upload("marzo.csv", MARCH);
        screens.sees("El archivo tiene errores en 2 filas");
        march = run();
        assertEquals("2", screens.count("Por cargar"));
        assertEquals("1", screens.count("Repetidas en el archivo"));
        screens.sees("R F C: longitud equivocada");
        screens.sees("Una columna no se usó: «NOTA» (3 filas con datos).");
        screens.keep("import-errors");
        screens.page().locator("a[href*='wrong-length']").click();
        screens.sees("AUCM730417HY");
        screens.keep("import-rows");
        assertEquals(1, screens.rows());
        screens.follow("Volver al resultado");
        Path corrections = download("Descargar las correcciones", "correcciones.xlsx");
        screens.press("Cargar de todos modos");
        screens.sees("Se cargaron 2 clientes");
        screens.keep("import-partial");
        Path corrected = Workbooks.replace(
                corrections,
                Map.of(">AUCM730417HY<", ">AUCM730417HY3<", ">elisa arroba casa<", ">elisa@casa.example.net<"));
        upload(corrected);
        screens.sees("Validación exitosa. Se cargaron 2 clientes");
        screens.keep("import-corrected");
        String second = run();
        screens.follow("Ver lista de clientes");
        screens.sees("Elisa Ortega");
        screens.sees("Martha Aguirre");
        upload(corrected);
        screens.sees("Este archivo ya se cargó: es idéntico al de la carga " + second);
        screens.sees("No hay filas por cargar");
        screens.press("Terminar");
        screens.sees("No había clientes nuevos que cargar");
        assertEquals("2", screens.count("Ya estaban registradas"));
        assertTrue(Files.readString(download("Clientes repetidos", "repetidos.csv"))
                .contains("elisa@casa.example.net"));
        screens.hasNoComplaints();
    }

    @Test
    @Order(2)
    void columnsThatWereNotRecognisedAreAsked() throws IOException {
        upload("abril.csv", UNKNOWN_HEADERS);
        screens.sees("También puede decir aquí qué es cada columna");
        screens.keep("import-asks-columns");
        april = run();
        screens.follow("Indicar las columnas");
        screens.sees("¿Qué es cada columna?");
        screens.press("Validar");
        screens.sees("Falta decir qué columna lleva");
        screens.keep("import-columns");
        tell("Pila", "Primer nombre *");
        tell("Familia", "Apellido paterno *");
        tell("Clave fiscal", "RFC *");
        tell("Buzón", "Correo 1 *");
        tell("Forma", "Medio de pago");
        screens.press("Validar");
        screens.sees("Se cargó un cliente");
        told = run();
        screens.hasNoComplaints();
    }

    @Test
    @Order(3)
    void aWaitingImportIsStoppedAndTakenAgain() throws IOException {
        screens.go(NEW);
        screens.keep("import-upload");
        screens.attach("Archivo CSV o XLSX", file("mayo.csv", MARCH.replace("SARR5609171G9", "OEZE821217DT8")));
        screens.page().getByLabel("Esperar a que yo lo revise antes de cargar").check();
        screens.press("Validar");
        screens.sees("El archivo tiene errores");
        screens.press("Cancelar la carga");
        screens.sees("La carga se canceló");
        screens.page().getByText("Validar otra vez este archivo").dblclick();
        screens.sees("El archivo tiene errores");
        String again = run();
        screens.go("imports/list");
        assertThat(row("mayo.csv")).hasCount(2);
        screens.sees("Faltan columnas");
        screens.keep("imports");
        screens.press("Cancelar la carga " + again);
        assertThat(row("mayo.csv").first()).containsText("Cancelada");
        row("mayo.csv").first().getByRole(AriaRole.BUTTON).click();
        screens.page().waitForURL("**/imports/run?id=*");
        screens.sees("El archivo tiene errores");
        assertNotEquals(again, run());
        screens.hasNoComplaints();
    }

    private Locator row(String file) {
        return screens.page().locator("tbody tr", new Page.LocatorOptions().setHasText(file));
    }

    @Test
    @Order(7)
    void aFileThatWasLoadedWaitsWhenItComesAgain() throws IOException {
        String content = "Primer nombre;Apellido paterno;RFC;Correo;Medio de pago\n"
                + "Nélida;Repetida;XAXX010101000;nelida@casa.example.net;SPEI\n";
        upload("junio.csv", content);
        screens.sees("Se cargó un cliente");
        String first = run();
        upload("junio.csv", content);
        screens.sees("Este archivo ya se cargó: es idéntico al de la carga " + first);
        screens.sees("Una fila espera a que usted la cargue");
        screens.keep("import-same-file");
        screens.page().reload();
        screens.sees("que añadió un cliente");
        screens.press("Cancelar la carga");
        screens.sees("La carga se canceló");
        screens.follow("Ver la carga " + first);
        screens.press("Validar otra vez este archivo");
        screens.sees("Una fila espera a que usted la cargue");
        screens.press("Cargar");
        screens.sees("Se cargó un cliente");
        screens.hasNoComplaints();
    }

    @Test
    @Order(4)
    void aFileThatCannotBeReadSaysWhatToDo() throws IOException {
        upload("nada.csv", "%PDF-1.7 no es una tabla");
        screens.sees("El archivo es un PDF. Pida los datos como CSV o como libro de Excel (.xlsx)");
        screens.keep("import-failed");
        screens.go("imports/run?id=999");
        screens.sees("No");
        screens.go("imports/rows?id=" + march + "&show=nonsense&problem=%3Cscript%3E&from=abc&to=99999999999");
        assertEquals(5, screens.rows());
        screens.hasNoComplaints();
    }

    @Test
    @Order(5)
    void theScreensFitATelephone() {
        screens.open(360);
        screens.signIn("imports/list");
        screens.sees("marzo.csv");
        for (String[] screen : new String[][] {
            {"imports/list", "imports"},
            {NEW, "import-upload"},
            {"imports/run?id=" + march, "import-partial"},
            {"imports/rows?id=" + march, "import-rows"},
            {"imports/columns?id=" + april, "import-columns"}
        }) {
            screens.go(screen[0]);
            screens.keep(screen[1]);
        }
        screens.hasNoComplaints();
    }

    @Test
    @Order(8)
    void aPaymentMethodIsAskedForWhereNoColumnHoldsOne() throws IOException {
        upload(
                "julio.csv",
                "Nombre(s);Paterno;Dato;Escríbale a;Notas\nInés;Oliva;OIII800101AB8;ines@casa.example.net;x\n");
        screens.follow("Indicar las columnas");
        screens.press("Validar");
        screens.sees("Falta el medio de pago: diga qué columna lo lleva o elija abajo uno para todas las filas.");
        assertThat(screens.page().getByText("Sugerido por sus datos; revíselo."))
                .hasCount(2);
        screens.keep("import-columns-method");
        screens.page()
                .getByLabel("Medio de pago para las filas que no lo digan")
                .selectOption("SPEI");
        screens.press("Validar");
        screens.page().waitForURL("**/imports/run?id=*");
        screens.sees("Se indicó no usar la columna «Notas».");
        screens.hasNoComplaints();
    }

    @Test
    @Order(9)
    void whatCannotBeAskedIsSaidAndWhatHasNoRowsToo() throws IOException {
        upload("vacio.csv", "\n".repeat(60) + "Primer nombre;RFC\n");
        screens.sees("No hay nada escrito en las primeras 50 filas del archivo");
        assertThat(screens.page().getByText("Indicar las columnas")).hasCount(0);
        screens.go("imports/columns?id=" + run());
        screens.sees("De este archivo no se puede preguntar nada");
        screens.keep("import-columns-nothing");
        upload("sin-filas.csv", "Primer nombre;Apellido paterno;RFC;Correo;Medio de pago\n");
        screens.sees("El archivo no tiene filas");
        assertThat(screens.page().getByText("Validación exitosa")).hasCount(0);
        screens.keep("import-no-rows");
        screens.hasNoComplaints();
    }

    @Test
    @Order(10)
    void whatWasNotUsedIsSeenOnAnyScreen() throws IOException {
        upload(
                "agosto.csv",
                "Primer nombre;Apellido paterno;RFC;Correo;Medio de pago;Género;Notas\n"
                        + "Inés;Oliva;XAXX010101000;ines@casa.example.net;SPEI;F;llamar por la tarde\n");
        screens.sees("2 columnas no se usaron: «Género» (1 fila con datos), «Notas» (1 fila con datos).");
        screens.keep("import-left-out");
        String waiting = run();
        screens.go("theme?to=dark&back=/imports/run?id=" + waiting);
        screens.keep("import-left-out-dark");
        screens.go("imports/columns?id=" + waiting);
        screens.keep("import-columns-dark");
        screens.go("theme?to=light&back=/imports/list");
        screens.open(360);
        screens.signIn("imports/run?id=" + waiting);
        screens.sees("Cargar de todos modos");
        screens.keep("import-left-out");
        screens.press("Cargar de todos modos");
        screens.sees("Se cargó un cliente");
        screens.hasNoComplaints();
    }

    @Test
    @Order(6)
    void anImportIsUndoneWhenItsConsequencesAreKnown() {
        screens.go("imports/run?id=" + told);
        screens.press("Deshacer la carga");
        screens.sees("Se quitará el único cliente que nadie ha modificado");
        screens.keep("import-undo-question");
        screens.press("Dejar todo como está");
        screens.sees("Se cargó un cliente");
        screens.press("Deshacer la carga");
        screens.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deshacer la carga"))
                .click();
        screens.sees("La carga se deshizo. Se quitó un cliente");
        screens.keep("import-undone");
        screens.go("customers/list?import=" + told);
        screens.sees("Ningún cliente");
        screens.hasNoComplaints();
    }

    /** The number of the run that the page shows. */
    private String run() {
        return screens.page().url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private void upload(String name, String content) throws IOException {
        upload(file(name, content));
    }

    private void upload(Path file) {
        screens.go(NEW);
        screens.attach("Archivo CSV o XLSX", file);
        screens.press("Validar");
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void tell(String header, String field) {
        screens.page()
                .locator("tr", new Page.LocatorOptions().setHasText(header))
                .locator("select")
                .first()
                .selectOption(new SelectOption().setLabel(field));
    }

    private Path download(String link, String name) {
        Download download = screens.page().waitForDownload(() -> screens.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
        Path saved = folder.resolve(name);
        download.saveAs(saved);
        return saved;
    }
}
