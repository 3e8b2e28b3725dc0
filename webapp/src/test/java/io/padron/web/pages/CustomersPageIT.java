package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.server.RunningPadron;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A day with the customers, in a browser: creating, editing beside others, listing, changing many, taking them along. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomersPageIT {

    private static final String PASSWORD = "una frase tranquila";
    private static final String TOKEN = "a token that only this test knows";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private static RunningPadron padron;
    private Screens screens;

    @BeforeAll
    static void start() throws Exception {
        padron = RunningPadron.in(folder.resolve("home"))
                .with("PADRON_PORT", "0")
                .with("PADRON_ADMIN_PASSWORD", PASSWORD)
                .with("PADRON_API_TOKEN", TOKEN)
                .start();
        post("payment-methods", "{'type':'CASH','country':'MX','label':'Efectivo','settings':{}}");
        post("payment-methods", "{'type':'CARD','country':'MX','label':'Tarjeta','settings':{}}");
        for (int at = 0; at < 30; at++) {
            customer("Rosa", "Mora", "MORO8001%02dAB%d".formatted(1 + at, at % 10), "rosa" + at);
        }
    }

    private static void customer(String first, String last, String rfc, String mail) throws Exception {
        post(
                "customers",
                ("{'country':'MX','personType':'NATURAL','name':{'first':'%s','last':'%s'},'identities':[{'kind':'RFC',"
                                + "'value':'%s'}],'emails':['%s@casa.example.net'],'paymentMethods':['1']}")
                        .formatted(first, last, rfc, mail));
    }

    private static void post(String path, String json) throws Exception {
        send(
                path,
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))),
                "application/json",
                201);
    }

    private static HttpResponse<String> send(String path, HttpRequest.Builder request, String type, int expected)
            throws IOException, InterruptedException {
        URI address = padron.address().resolve("api/v1/" + path);
        HttpResponse<String> answer = CLIENT.send(
                request.uri(address)
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", type)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(expected, answer.statusCode(), answer.body());
        return answer;
    }

    @AfterAll
    static void stop() {
        padron.close();
    }

    @BeforeEach
    void open() {
        screens = new Screens(padron.address());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private void signIn(String path) {
        screens.go(path);
        screens.fill("Usuario", "admin");
        screens.fill("Contraseña", PASSWORD);
        screens.press("Entrar");
    }

    @Test
    @Order(1)
    void badInputIsToldAtItsFieldAndTheRestStays() {
        signIn("customers/new?country=MX&personType=NATURAL");
        String nasty = "<script>alert('x')</script> \"o'hara\" \uD83D\uDE00 \u202Eabc";
        for (String label : List.of("Primer nombre", "Segundo nombre", "Apellido paterno", "Apellido materno")) {
            screens.fill(label, "a".repeat(101));
        }
        for (String label : List.of("RFC", "CURP", "Correo", "Teléfono")) {
            screens.fill(label, nasty);
        }
        screens.fill("Dirección", "línea\n".repeat(10_000));
        screens.fill("Referencia cliente", nasty);
        screens.press("Guardar");
        screens.sees("Revise lo siguiente");
        screens.keep("customer-nasty");
        Page page = screens.page();
        for (String field : List.of(
                "name-first",
                "name-middle",
                "name-last",
                "name-secondLast",
                "identities-0-value",
                "emails-0",
                "phones-0")) {
            assertEquals(1, page.locator("#field-" + field + " .field-error").count(), field);
        }
        assertEquals("a".repeat(101), page.getByLabel("Primer nombre").inputValue());
        assertTrue(page.getByLabel("RFC").first().inputValue().startsWith("<script>"));
        assertEquals(
                0,
                page.locator("main script", new Page.LocatorOptions().setHasText("alert"))
                        .count());
        screens.hasNoComplaints();
    }

    @Test
    @Order(2)
    void createsSomebodyWithSeveralPhonesAndThenAnother() {
        signIn("customers/new?country=MX&personType=NATURAL");
        screens.fill("Primer nombre", "Juana");
        screens.fill("Apellido paterno", "Pérez");
        screens.fill("Apellido materno", "López");
        screens.fill("RFC", "PELJ8001019X1");
        screens.fill("Correo", "juana@casa.example.net");
        screens.fill("Teléfono", "55 1234 5678");
        screens.press("Agregar otro teléfono");
        Locator second = screens.page().locator("#field-phones-1 input");
        second.fill("55 8765 4321");
        screens.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hacer principal: Teléfono 2"))
                .click();
        assertThat(screens.page().locator("#field-phones-0 input")).hasValue("55 8765 4321");
        screens.page().getByLabel("Efectivo").check();
        screens.fill("RFC", "PELJ801301AB1");
        screens.page().getByLabel("RFC").first().press("Tab");
        screens.sees("fecha");
        assertEquals(0, screens.page().getByText("Revise lo siguiente").count());
        screens.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("XAXX010101000 público en general"))
                .click();
        assertThat(screens.page().locator("#field-identities-0-value .field-error"))
                .hasCount(0);
        screens.fill("Correo", "rosa3@casa.example.net");
        screens.page().getByLabel("Correo").first().press("Tab");
        screens.sees("mismo correo");
        screens.keep("customer-lookalike");
        screens.fill("Correo", "juana@casa.example.net");
        screens.page().getByLabel("Correo").first().press("Tab");
        assertThat(screens.page().getByText("mismo correo")).hasCount(0);
        screens.keep("customer-several-phones");
        screens.press("Guardar y crear otro");
        if (screens.page().getByText("Lo marcado es una duda").count() > 0) {
            screens.press("Guardar y crear otro");
        }
        screens.sees("Cliente guardado con el ID");
        assertEquals("", screens.page().getByLabel("Primer nombre").inputValue());
        screens.follow("Ver el cliente");
        screens.sees("5587654321");
        screens.hasNoComplaints();
    }

    @Test
    @Order(3)
    void editsBesideSomebodyElseAndOverwritesNothing() throws Exception {
        signIn("customers/detail?id=1");
        screens.follow("Editar");
        screens.fill("Apellido materno", "Salas");
        String version = send("customers/1", HttpRequest.newBuilder().GET(), "application/json", 200)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        send(
                "customers/1",
                HttpRequest.newBuilder()
                        .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"address\":\"Calle Luna 4\"}"))
                        .header("If-Match", version),
                "application/merge-patch+json",
                200);
        screens.press("Guardar");
        if (screens.page().getByText("Lo marcado es una duda").count() > 0) {
            screens.press("Guardar");
        }
        screens.sees("Otra persona guardó cambios");
        screens.keep("customer-conflict");
        assertEquals("Calle Luna 4", screens.page().getByLabel("Dirección").inputValue());
        screens.press("Guardar con mis cambios");
        screens.sees("Cambios guardados.");
        screens.sees("Calle Luna 4");
        assertTrue(screens.text("h1").endsWith("Salas"), screens.text("h1"));
        assertTrue(screens.text(".history").contains("Salas"), screens.text(".history"));
        assertTrue(screens.text(".history").contains("api-token"), screens.text(".history"));
        screens.keep("customer-history");
        screens.hasNoComplaints();
    }

    @Test
    @Order(4)
    void deactivatesWithAReasonAndChangesPaymentMethods() {
        signIn("customers/detail?id=2");
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Desactivar"))
                .click();
        screens.press("Desactivar cliente");
        screens.sees("Falta el motivo");
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Desactivar"))
                .click();
        screens.fill("Motivo", "Cambió de proveedor");
        screens.keep("customer-deactivating");
        screens.press("Desactivar cliente");
        screens.sees("Cliente desactivado.");
        assertTrue(screens.text(".history").contains("Cambió de proveedor"), screens.text(".history"));
        screens.press("Agregar");
        screens.sees("Medios de pago actualizados.");
        screens.press("Hacer principal: Tarjeta");
        screens.sees("Medios de pago actualizados.");
        assertTrue(screens.text("form#methods tbody tr").contains("Principal"));
        assertTrue(screens.text("form#methods tbody tr").contains("Tarjeta"));
        screens.keep("customer-methods");
        screens.press("Quitar: Efectivo");
        screens.sees("Medios de pago actualizados.");
        assertEquals(1, screens.page().locator("form#methods tbody tr").count());
        screens.hasNoComplaints();
    }

    @Test
    @Order(5)
    void changesManyAndTakesExactlyWhatIsFilteredAlong() throws Exception {
        signIn("customers/list?q=rosa&size=25");
        screens.sees("1 a 25 de 30");
        screens.keep("customers-searched");
        screens.page().getByLabel("Seleccionar la página").check();
        screens.sees("25 seleccionados");
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Cambiar estatus"))
                .click();
        screens.fill("Motivo", "Cartera de prueba");
        screens.keep("customers-bulk");
        screens.press("Desactivar");
        screens.sees("clientes.");
        screens.keep("customers-bulk-done");
        assertTrue(
                screens.text(".notice").contains("25")
                        || screens.text(".notice").contains("24"),
                screens.text(".notice"));
        screens.go("customers/list?status=INACTIVE&size=100");
        int listed = screens.rows();
        screens.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Exportar"))
                .click();
        Download file = screens.page().waitForDownload(() -> screens.follow("Texto separado por comas (CSV)"));
        List<String> lines = Files.readAllLines(file.path());
        assertEquals(listed + 1, lines.size());
        screens.go("customers/list?paymentMethod=2");
        assertEquals("Tarjeta", screens.text(".pill").strip());
        screens.hasNoComplaints();
    }

    @Test
    @Order(6)
    void fitsATelephone() {
        screens.open(360);
        signIn("customers/list");
        screens.keep("customers-tools");
        for (String[] screen : new String[][] {
            {"customers/detail?id=1", "customer-history"},
            {"customers/edit?id=1", "customer-edit"},
            {"customers/list?status=INACTIVE&from=2026-01-01&paymentMethod=1", "customers-filtered"}
        }) {
            screens.go(screen[0]);
            screens.keep(screen[1]);
        }
        screens.hasNoComplaints();
    }
}
