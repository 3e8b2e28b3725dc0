package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first day in a browser: from an empty register to a loaded file and a found customer. It runs first of the tests
 * that share the server.
 */
@Order(1)
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstScreensPageIT {

    private static final Path SAMPLE = Path.of("../docs/samples/clientes-mx-personas-fisicas.csv");

    @TempDir
    static Path folder;

    private final BrowserWindow browserWindow;

    FirstScreensPageIT(RunningPadron padron) {
        browserWindow = new BrowserWindow(padron.address());
    }

    @AfterEach
    void close() {
        browserWindow.close();
    }

    @Test
    @Order(1)
    void theFirstCustomerIsTwelveStepsFromSigningIn() {
        browserWindow.openPath("clientes");
        browserWindow.checkAndScreenshot("sign-in");
        browserWindow.signIn("clientes");
        browserWindow.awaitText("Primero active un medio de pago");
        offersNeitherCreatingNorLoading();
        browserWindow.checkAndScreenshot("no-payment-method");
        browserWindow.followLink("Activar un medio de pago");
        browserWindow.awaitText("¿Cuál desea activar?");
        browserWindow.checkAndScreenshot("payment-method-choice");
        browserWindow.clickElement(browserWindow.page().locator("a[href*='country=MX&type=CASH']"));
        browserWindow.pressButton("Activar");
        browserWindow.awaitText("Medio de pago activado.");
        browserWindow.followLink("Clientes");
        browserWindow.awaitText("Todavía no hay clientes");
        browserWindow.checkAndScreenshot("customers-empty");
        browserWindow.followLink("Crear cliente");
        browserWindow.awaitText("¿Quién es el cliente?");
        browserWindow.checkAndScreenshot("customer-choice");
        browserWindow.followLink("Persona física");
        browserWindow.fillField("Primer nombre", "Emma");
        browserWindow.fillField("Apellido paterno", "Gómez");
        browserWindow.fillField("RFC", "XAXX010101000");
        browserWindow.fillField("Correo", "emma@casa.example.net");
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Cliente guardado");
        assertTrue(browserWindow.steps() <= 12, browserWindow.steps() + " clicks and fields");
        browserWindow.assertNoViolations();
    }

    private void offersNeitherCreatingNorLoading() {
        assertThat(browserWindow.page().locator("main a[href='/customers/new'], main a[href='/imports/new']"))
                .hasCount(0);
    }

    @Test
    @Order(2)
    void withoutAnActiveMethodTheCustomersStayInSight() {
        browserWindow.signIn("payments/method?id=1");
        browserWindow.pressButton("Desactivar");
        browserWindow.awaitText("Medio de pago desactivado.");
        browserWindow.openPath("customers/list");
        browserWindow.awaitText("Emma Gómez");
        browserWindow.awaitText("No hay ningún medio de pago activo");
        offersNeitherCreatingNorLoading();
        browserWindow.page().getByLabel("Seleccionar la página").check();
        assertEquals(0, browserWindow.page().getByText("Asignar medio de pago").count());
        browserWindow.checkAndScreenshot("customers-no-method");
        browserWindow.openPath("customers/new");
        browserWindow.awaitText("Primero active un medio de pago");
        browserWindow.openPath("payments/method?id=1");
        browserWindow.pressButton("Reactivar");
        browserWindow.awaitText("Medio de pago activo otra vez");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(3)
    void aFileIsLoadedEightStepsAfterSigningIn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("febrero.csv"),
                "Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago\n"
                        + "Elena,Duarte,XAXX010101000,elena@casa.example.net,Efectivo\n");
        browserWindow.signIn("clientes");
        browserWindow.followLink("Carga masiva");
        browserWindow.followLink("Persona física");
        browserWindow.attachFile("Archivo CSV o XLSX", file);
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("Validación exitosa");
        assertTrue(browserWindow.steps() <= 8, browserWindow.steps() + " clicks and fields");
        browserWindow.followLink("Ver lista de clientes");
        browserWindow.awaitText("Elena Duarte");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(4)
    void mistakesAreReportedAndTheSampleIsLoadedAndACustomerFound() {
        browserWindow.signIn("payments/list");
        activatePaymentMethod();
        createCustomer();
        loadSample();
        findCustomer();
        browserWindow.assertNoViolations();
    }

    private void activatePaymentMethod() {
        browserWindow.followLink("Activar un medio de pago");
        browserWindow.followLink("SPEI");
        browserWindow.fillField("CLABE", "123");
        browserWindow.pressButton("Activar");
        browserWindow.awaitText("Revise lo siguiente");
        browserWindow.checkAndScreenshot("payment-method-refused");
        browserWindow.fillField("CLABE", "012180001234567899");
        browserWindow.pressButton("Activar");
        browserWindow.awaitText("Medio de pago activado.");
        browserWindow.checkAndScreenshot("payment-methods");
    }

    private void createCustomer() {
        browserWindow.followLink("Clientes");
        browserWindow.followLink("Crear cliente");
        browserWindow.followLink("Persona física");
        browserWindow.fillField("Primer nombre", "Juana");
        browserWindow.fillField("Apellido paterno", "Pérez");
        browserWindow.fillField("Apellido materno", "López");
        browserWindow.fillField("Correo", "juana@casa.example.net, otra@casa.example.net");
        browserWindow.pressButton("Agregar otro teléfono");
        browserWindow.page().locator("#field-phones-1").waitFor();
        browserWindow.fillField("RFC", "PELJ800101AB");
        browserWindow.page().getByLabel("SPEI").check();
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Revise lo siguiente");
        browserWindow.checkAndScreenshot("customer-refused");
        browserWindow.fillField("Correo", "juana@casa.example.net");
        browserWindow.fillField("RFC", "PELJ800101AB1");
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Lo marcado es una duda");
        browserWindow.checkAndScreenshot("customer-doubted");
        browserWindow.pressButton("Guardar");
        browserWindow.awaitText("Cliente guardado");
        browserWindow.awaitText("SPEI");
        browserWindow.checkAndScreenshot("customer");
    }

    private void loadSample() {
        browserWindow.followLink("Cargas");
        browserWindow.followLink("Carga masiva");
        browserWindow.checkAndScreenshot("import-choice");
        browserWindow.followLink("Persona física");
        browserWindow.checkAndScreenshot("import-new");
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("Falta el archivo");
        browserWindow.attachFile("Archivo CSV o XLSX", SAMPLE);
        browserWindow.pressButton("Validar");
        browserWindow.awaitText("El archivo tiene errores");
        browserWindow.checkAndScreenshot("import-validated");
        assertEquals("1,000", browserWindow.readCount("Filas revisadas").replace('.', ','));
        browserWindow.pressButton("Cargar");
        browserWindow.awaitText("Ver lista de clientes");
        browserWindow.awaitText("Se cargaron");
        browserWindow.checkAndScreenshot("import-completed");
        assertEquals("923", browserWindow.readCount("Cargadas"));
        assertEquals("59", browserWindow.readCount("Con errores"));
        browserWindow.followLink("Ver lista de clientes");
        browserWindow.awaitText("1 a 50 de 923");
        browserWindow.checkAndScreenshot("customers-of-import");
    }

    private void findCustomer() {
        browserWindow.followLink("Clientes");
        browserWindow.fillField("Buscar clientes", "perez juana");
        browserWindow.pressButton("Buscar");
        browserWindow.followLink("Juana Pérez López");
        browserWindow.awaitText("juana@casa.example.net");
    }

    @Test
    @Order(5)
    void everyScreenFitsATelephone() {
        browserWindow.openWindow(360);
        browserWindow.openPath("customers/list");
        browserWindow.checkAndScreenshot("sign-in");
        browserWindow.signIn("customers/list");
        browserWindow.awaitText("1 a 50 de");
        browserWindow.checkAndScreenshot("customers");
        for (String[] screen : new String[][] {
            {"customers/list?q=nadieaquí", "customers-none"},
            {"customers/detail?id=3", "customer"},
            {"customers/new", "customer-choice"},
            {"customers/new?country=MX&personType=NATURAL", "customer-natural"},
            {"customers/new?country=MX&personType=LEGAL", "customer-legal"},
            {"customers/new?country=CO&personType=NATURAL", "customer-colombia"},
            {"payments/list", "payment-methods"},
            {"payments/new", "payment-method-choice"},
            {"payments/new?country=MX&type=SPEI", "payment-method-new"},
            {"payments/new?country=CO&type=CASH_AGENCY", "payment-method-agency"},
            {"imports/list", "imports"},
            {"imports/new?country=MX&personType=NATURAL", "import-new"},
            {"imports/run?id=2", "import-completed"},
            {"nothing/here", "not-found"}
        }) {
            browserWindow.openPath(screen[0].replace("í", "%C3%AD"));
            browserWindow.checkAndScreenshot(screen[1]);
        }
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(6)
    void theLanguageSwitchStaysOnThePage() {
        browserWindow.signIn("customers/list?q=juana");
        browserWindow.awaitText("Clientes");
        browserWindow.page().locator(".topbar details.menu summary").click();
        browserWindow.page().locator(".languages a[lang=en]").click();
        browserWindow.awaitText("Customers");
        assertTrue(
                browserWindow.page().url().endsWith("/customers/list?q=juana"),
                browserWindow.page().url());
        browserWindow.checkAndScreenshot("customers-english");
        // The language is stored with the user, whom other tests share.
        browserWindow.openPath("language?to=es&back=/customers/list");
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(7)
    void aCountryWithoutAMethodSaysSoBeforeAFileIsSent() {
        browserWindow.signIn("imports/new?country=CO&personType=NATURAL");
        browserWindow.awaitText("En este país todavía no hay un medio de pago activo");
        browserWindow.checkAndScreenshot("import-without-method");
        browserWindow.followLink("Activar un medio de pago");
        browserWindow.awaitText("PSE");
        assertEquals(0, browserWindow.page().getByText("SPEI").count());
        browserWindow.assertNoViolations();
    }

    @Test
    @Order(8)
    void aCountryWithoutAMethodSaysSoBeforeAnythingIsTyped() {
        String form = "customers/new?country=CO&personType=NATURAL";
        browserWindow.signIn(form);
        browserWindow.awaitText("En este país todavía no hay un medio de pago activo.");
        assertThat(browserWindow.page().getByLabel("Número de identificación")).hasCount(0);
        browserWindow.checkAndScreenshot("customer-no-method-here");
        browserWindow.followLink("Activar un medio de pago");
        browserWindow.followLink("PSE");
        browserWindow.pressButton("Activar");
        browserWindow.page().waitForURL("**/" + form);
        assertThat(browserWindow.page().getByLabel("Número de identificación").first())
                .isVisible();
        browserWindow.assertNoViolations();
    }
}
