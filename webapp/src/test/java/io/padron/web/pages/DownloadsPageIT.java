package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.pages.browser.Workbooks;
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

/** The files that pages offer: in the language that the person chose, whatever the browser asks for, and as Excel reads them. */
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

    private static Preparation preparation;

    private final Screens screens;

    DownloadsPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        preparation = new Preparation(padron);
        preparation.method("CASH", "Efectivo");
        preparation.methodIn("CO", "PSE", "PSE");
    }

    @AfterEach
    void close() {
        // It is kept with the user, whom other tests are too.
        screens.go("language?to=es&back=/customers/list");
        screens.close();
    }

    @Test
    void templatesAreInTheChosenLanguageAndSayWhatIsNeeded() throws IOException {
        screens.open(1280, "en-US");
        screens.signIn("imports/list");
        screens.go("language?to=es&back=/imports/new?country=MX%26personType=NATURAL");
        assertTrue(text("Formato en CSV").startsWith(MARK + "Referencia,Primer nombre*"));
        assertTrue(Workbooks.texts(download("Formato en Excel", "formato.xlsx")).contains(">Primer nombre*<"));
        screens.go("imports/new?country=CO&personType=NATURAL");
        assertTrue(text("Formato en CSV").startsWith(MARK + "Nombre*,"));
        screens.hasNoComplaints();
    }

    @Test
    void aReaderOfEnglishGetsEnglishFromASpanishBrowser() throws IOException {
        screens.signIn("imports/list");
        screens.go("language?to=en&back=/imports/new?country=MX%26personType=NATURAL");
        assertTrue(text("CSV template").startsWith(MARK + "Reference,First name*"));
        screens.hasNoComplaints();
    }

    @Test
    void whatCameOfAFileIsToldInTheChosenLanguageToExcel() throws IOException {
        screens.open(1280, "en-US");
        screens.signIn("imports/list");
        screens.go("language?to=es&back=/imports/list");
        screens.go("imports/new?country=MX&personType=NATURAL");
        screens.attach("Archivo CSV o XLSX", Files.writeString(folder.resolve("lenguas.csv"), ONE_GOOD_ONE_WRONG));
        screens.press("Validar");
        screens.sees("El archivo tiene errores");
        String outcomes = text("Resultado fila por fila");
        assertTrue(outcomes.startsWith(MARK + "row,outcome"), outcomes);
        assertTrue(outcomes.contains("lleva 13"), outcomes);
        screens.press("Cargar");
        screens.sees("Se cargó un cliente");
        String run = screens.page().url().replaceAll(".*id=", "");
        screens.follow("Ver lista de clientes");
        String customer = screens.page()
                .locator("tbody th a")
                .first()
                .getAttribute("href")
                .replaceAll(".*id=", "");
        preparation.change(customer, "{'address':'Calle 5'}");
        screens.go("imports/run?id=" + run);
        screens.press("Deshacer la carga");
        screens.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        screens.sees("La carga se deshizo");
        assertEquals(MARK + "row,customerId\r\n2," + customer + "\r\n", text("Clientes conservados"));
        screens.hasNoComplaints();
    }

    @Test
    void companiesComeInTheirTemplate() throws IOException {
        screens.signIn("customers/list");
        screens.follow("Carga masiva");
        screens.page().locator("a[href*='country=MX&personType=LEGAL']").click();
        Path template = download("Formato en Excel", "formato-cliente-pm.xlsx");
        List<String> headers =
                List.of(text("Formato en CSV").substring(MARK.length()).strip().split(","));
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
        screens.attach("Archivo CSV o XLSX", Workbooks.filled(template, row));
        screens.press("Validar");
        screens.sees("Se cargó un cliente");
        screens.follow("Ver lista de clientes");
        screens.follow("Telares del Golfo, S.A. de C.V.");
        screens.sees("Emma");
        screens.sees("emma@telares.example.net");
        screens.hasNoComplaints();
    }

    @Test
    void aNameInTwoWaysIsAskedForWhenColumnsAreTold() throws IOException {
        screens.signIn("imports/new?country=CO&personType=NATURAL");
        screens.attach(
                "Archivo CSV o XLSX",
                Files.writeString(
                        folder.resolve("sin-nombre.csv"),
                        "Quién;Buzón;Número;Forma\nAna Ruiz;a@b.example.net;3168125566;PSE\n"));
        screens.press("Validar");
        screens.follow("Indicar las columnas");
        screens.sees("El nombre también se necesita: Nombre, o bien Primer nombre y Primer apellido.");
        screens.press("Validar");
        screens.sees("Falta el nombre. Diga qué columna lleva Nombre, o bien Primer nombre y Primer apellido.");
        screens.keep("import-columns-name");
        screens.open(360);
        screens.signIn("imports/list");
        screens.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("sin-nombre.csv"))
                .first()
                .click();
        screens.follow("Indicar las columnas");
        screens.keep("import-columns-name");
        screens.hasNoComplaints();
    }

    @Test
    void whoeverAsksForARunThatIsNotThereIsToldSo() {
        screens.signIn("imports/list");
        for (String path : List.of(
                "imports/outcomes.csv?id=99999999",
                "imports/kept.csv",
                "imports/template.csv?country=ZZ&personType=NATURAL",
                "imports/template.xlsx?country=MX",
                "customers/actions/left.csv?id=x")) {
            screens.go(path);
            assertFalse(screens.text("body").isBlank(), path);
        }
        screens.hasNoComplaints();
    }

    private String text(String link) throws IOException {
        return Files.readString(download(link, "file.csv"));
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
