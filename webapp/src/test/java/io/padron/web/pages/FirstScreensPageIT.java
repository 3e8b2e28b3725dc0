package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.pages.browser.Screens;
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
 * The first day with Padrón, in a browser: from an empty register to a loaded file and a customer found. It comes first of
 * those that share the server.
 */
@Order(1)
@ExtendWith(SharedPadron.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstScreensPageIT {

    private static final Path SAMPLE = Path.of("../docs/samples/clientes-mx-personas-fisicas.csv");

    @TempDir
    static Path folder;

    private final Screens screens;

    FirstScreensPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    @Order(1)
    void theFirstCustomerIsTwelveStepsFromSigningIn() {
        screens.go("clientes");
        screens.keep("sign-in");
        screens.signIn("clientes");
        screens.sees("Primero active un medio de pago");
        offersNeitherCreatingNorLoading();
        screens.keep("no-payment-method");
        screens.follow("Activar un medio de pago");
        screens.sees("¿Cuál desea activar?");
        screens.keep("payment-method-choice");
        screens.click(screens.page().locator("a[href*='country=MX&type=CASH']"));
        screens.press("Activar");
        screens.sees("Medio de pago activado.");
        screens.follow("Clientes");
        screens.sees("Todavía no hay clientes");
        screens.keep("customers-empty");
        screens.follow("Crear cliente");
        screens.sees("¿Quién es el cliente?");
        screens.keep("customer-choice");
        screens.follow("Persona física");
        screens.fill("Primer nombre", "Emma");
        screens.fill("Apellido paterno", "Gómez");
        screens.fill("RFC", "XAXX010101000");
        screens.fill("Correo", "emma@casa.example.net");
        screens.press("Guardar");
        screens.sees("Cliente guardado");
        assertTrue(screens.steps() <= 12, screens.steps() + " clicks and fields");
        screens.hasNoComplaints();
    }

    private void offersNeitherCreatingNorLoading() {
        assertThat(screens.page().locator("main a[href='/customers/new'], main a[href='/imports/new']"))
                .hasCount(0);
    }

    @Test
    @Order(2)
    void withoutAnActiveMethodTheCustomersStayInSight() {
        screens.signIn("payments/method?id=1");
        screens.press("Desactivar");
        screens.sees("Medio de pago desactivado.");
        screens.go("customers/list");
        screens.sees("Emma Gómez");
        screens.sees("No hay ningún medio de pago activo");
        offersNeitherCreatingNorLoading();
        screens.page().getByLabel("Seleccionar la página").check();
        assertEquals(0, screens.page().getByText("Asignar medio de pago").count());
        screens.keep("customers-no-method");
        screens.go("customers/new");
        screens.sees("Primero active un medio de pago");
        screens.go("payments/method?id=1");
        screens.press("Reactivar");
        screens.sees("Medio de pago activo otra vez");
        screens.hasNoComplaints();
    }

    @Test
    @Order(3)
    void aFileIsLoadedEightStepsAfterSigningIn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("febrero.csv"),
                "Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago\n"
                        + "Elena,Duarte,XAXX010101000,elena@casa.example.net,Efectivo\n");
        screens.signIn("clientes");
        screens.follow("Carga masiva");
        screens.follow("Persona física");
        screens.attach("Archivo CSV o XLSX", file);
        screens.press("Validar");
        screens.sees("Validación exitosa");
        assertTrue(screens.steps() <= 8, screens.steps() + " clicks and fields");
        screens.follow("Ver lista de clientes");
        screens.sees("Elena Duarte");
        screens.hasNoComplaints();
    }

    @Test
    @Order(4)
    void mistakesAreToldAndTheSampleIsLoadedAndSomebodyFound() {
        screens.signIn("payments/list");
        activatesAPaymentMethod();
        createsACustomer();
        loadsTheSample();
        findsSomebody();
        screens.hasNoComplaints();
    }

    private void activatesAPaymentMethod() {
        screens.follow("Activar un medio de pago");
        screens.follow("SPEI");
        screens.fill("CLABE", "123");
        screens.press("Activar");
        screens.sees("Revise lo siguiente");
        screens.keep("payment-method-refused");
        screens.fill("CLABE", "012180001234567899");
        screens.press("Activar");
        screens.sees("Medio de pago activado.");
        screens.keep("payment-methods");
    }

    private void createsACustomer() {
        screens.follow("Clientes");
        screens.follow("Crear cliente");
        screens.follow("Persona física");
        screens.fill("Primer nombre", "Juana");
        screens.fill("Apellido paterno", "Pérez");
        screens.fill("Apellido materno", "López");
        screens.fill("Correo", "juana@casa.example.net, otra@casa.example.net");
        screens.press("Agregar otro teléfono");
        screens.page().locator("#field-phones-1").waitFor();
        screens.fill("RFC", "PELJ800101AB");
        screens.page().getByLabel("SPEI").check();
        screens.press("Guardar");
        screens.sees("Revise lo siguiente");
        screens.keep("customer-refused");
        screens.fill("Correo", "juana@casa.example.net");
        screens.fill("RFC", "PELJ800101AB1");
        screens.press("Guardar");
        screens.sees("Lo marcado es una duda");
        screens.keep("customer-doubted");
        screens.press("Guardar");
        screens.sees("Cliente guardado");
        screens.sees("SPEI");
        screens.keep("customer");
    }

    private void loadsTheSample() {
        screens.follow("Cargas");
        screens.follow("Carga masiva");
        screens.keep("import-choice");
        screens.follow("Persona física");
        screens.keep("import-new");
        screens.press("Validar");
        screens.sees("Falta el archivo");
        screens.attach("Archivo CSV o XLSX", SAMPLE);
        screens.press("Validar");
        screens.sees("El archivo tiene errores");
        screens.keep("import-validated");
        assertEquals("1,000", screens.count("Filas revisadas").replace('.', ','));
        screens.press("Cargar");
        screens.sees("Ver lista de clientes");
        screens.sees("Se cargaron");
        screens.keep("import-completed");
        assertEquals("923", screens.count("Cargadas"));
        assertEquals("59", screens.count("Con errores"));
        screens.follow("Ver lista de clientes");
        screens.sees("1 a 50 de 923");
        screens.keep("customers-of-import");
    }

    private void findsSomebody() {
        screens.follow("Clientes");
        screens.fill("Buscar clientes", "perez juana");
        screens.press("Buscar");
        screens.follow("Juana Pérez López");
        screens.sees("juana@casa.example.net");
    }

    @Test
    @Order(5)
    void everyScreenFitsATelephone() {
        screens.open(360);
        screens.go("customers/list");
        screens.keep("sign-in");
        screens.signIn("customers/list");
        screens.sees("1 a 50 de");
        screens.keep("customers");
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
            screens.go(screen[0].replace("í", "%C3%AD"));
            screens.keep(screen[1]);
        }
        screens.hasNoComplaints();
    }

    @Test
    @Order(6)
    void theLanguageSwitchStaysOnThePage() {
        screens.signIn("customers/list?q=juana");
        screens.sees("Clientes");
        screens.page().locator(".topbar details.menu summary").click();
        screens.page().locator(".languages a[lang=en]").click();
        screens.sees("Customers");
        assertTrue(
                screens.page().url().endsWith("/customers/list?q=juana"),
                screens.page().url());
        screens.keep("customers-english");
        // It is kept with the user, whom other tests are too.
        screens.go("language?to=es&back=/customers/list");
        screens.hasNoComplaints();
    }

    @Test
    @Order(7)
    void aCountryWithoutAMethodSaysSoBeforeAFileIsSent() {
        screens.signIn("imports/new?country=CO&personType=NATURAL");
        screens.sees("En este país todavía no hay un medio de pago activo");
        screens.keep("import-without-method");
        screens.follow("Activar un medio de pago");
        screens.sees("PSE");
        assertEquals(0, screens.page().getByText("SPEI").count());
        screens.hasNoComplaints();
    }

    @Test
    @Order(8)
    void aCountryWithoutAMethodSaysSoBeforeAnythingIsTyped() {
        String form = "customers/new?country=CO&personType=NATURAL";
        screens.signIn(form);
        screens.sees("En este país todavía no hay un medio de pago activo.");
        assertThat(screens.page().getByLabel("Número de identificación")).hasCount(0);
        screens.keep("customer-no-method-here");
        screens.follow("Activar un medio de pago");
        screens.follow("PSE");
        screens.press("Activar");
        screens.page().waitForURL("**/" + form);
        assertThat(screens.page().getByLabel("Número de identificación").first())
                .isVisible();
        screens.hasNoComplaints();
    }
}
