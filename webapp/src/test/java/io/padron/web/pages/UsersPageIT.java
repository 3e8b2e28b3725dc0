package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.pages.browser.BrowserWindow;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Users, their roles and passwords, in a browser. */
@ExtendWith(SharedPadron.class)
class UsersPageIT {

    private static final String OWN = "mi propia frase larga";

    private final RunningPadron padron;
    private final TestDataClient testDataClient;
    private final BrowserWindow admin;

    UsersPageIT(RunningPadron padron) {
        this.padron = padron;
        testDataClient = new TestDataClient(padron);
        admin = new BrowserWindow(padron.address());
    }

    @AfterEach
    void close() {
        admin.close();
    }

    /** Creates a user and returns the password that the page shows. */
    private String createUser(String name, String role) {
        admin.openPath("users/new");
        admin.fillField("Usuario", name);
        admin.page().getByLabel(role).check();
        admin.pressButton("Crear usuario");
        admin.awaitText("Usuario " + name + " creado");
        return admin.readText(".fresh-password");
    }

    private static void openMenu(BrowserWindow browserWindow) {
        browserWindow.page().locator(".topbar summary").click();
    }

    private static int readStatus(BrowserWindow browserWindow, String path) {
        Response answer = browserWindow
                .page()
                .waitForResponse(response -> response.url().contains(path), () -> browserWindow.openPath(path));
        return answer.status();
    }

    @Test
    void anOperatorIsMadeAndMayAllButAdminister() {
        admin.signIn("customers/list");
        openMenu(admin);
        admin.checkAndScreenshot("users-menu");
        admin.followLink("Usuarios");
        admin.awaitText("Crear usuario");
        admin.followLink("Crear usuario");
        admin.fillField("Usuario", "con espacios");
        admin.pressButton("Crear usuario");
        admin.awaitText("El nombre del usuario lleva de 1 a 60 letras");
        admin.checkAndScreenshot("users-refused");
        String password = createUser("olga", "Operador:");
        admin.checkAndScreenshot("users-created");
        admin.openPath("users/list");
        admin.checkAndScreenshot("users-list");
        try (BrowserWindow olga = new BrowserWindow(padron.address())) {
            olga.signInAs("olga", password, "customers/list");
            openMenu(olga);
            assertEquals(
                    0,
                    olga.page()
                            .getByText("Usuarios", new Page.GetByTextOptions().setExact(true))
                            .count());
            olga.awaitText("Mi contraseña");
            assertEquals(403, readStatus(olga, "users/list"));
            olga.awaitText("Su usuario no tiene permiso para esto");
            assertEquals(403, readStatus(olga, "users/user?name=admin"));
            assertEquals(403, readStatus(olga, "payments/new"));
            assertEquals(200, readStatus(olga, "customers/new"));
            admin.openPath("users/user?name=olga");
            admin.page().getByLabel("Consulta:").check();
            admin.pressButton("Guardar rol");
            admin.awaitText("Rol guardado.");
            assertEquals(403, readStatus(olga, "customers/new"), "from the next request on");
            admin.assertNoViolations();
            olga.assertNoViolations();
        }
    }

    @Test
    void whoOnlyReadsIsOfferedNothingElse() {
        String method = testDataClient.findOrCreatePaymentMethod("CASH", "Recaudo de usuarios");
        String customer = testDataClient.createCustomer("Lola Lectura", "LELO800101AB1", "lola@example.net", method);
        admin.signIn("customers/list");
        String password = createUser("rita", "Consulta:");
        try (BrowserWindow rita = new BrowserWindow(padron.address())) {
            for (int width : new int[] {1280, 360}) {
                rita.openWindow(width);
                rita.signInAs("rita", password, "customers/list");
                rita.awaitText("Lola Lectura");
                for (String words : new String[] {"Crear cliente", "Carga masiva", "Editar", "Desactivar"}) {
                    assertFalse(isOffered(rita, words), words);
                }
                rita.checkAndScreenshot("users-reader-customers");
                rita.openPath("customers/detail?id=" + customer);
                rita.awaitText("Lola Lectura");
                assertFalse(isOffered(rita, "Editar"));
                assertFalse(isOffered(rita, "Desactivar"));
                rita.checkAndScreenshot("users-reader-customer");
                rita.openPath("imports/list");
                assertFalse(isOffered(rita, "Carga masiva"));
                rita.checkAndScreenshot("users-reader-imports");
                rita.openPath("payments/list");
                assertFalse(isOffered(rita, "Activar un medio de pago"));
                rita.openPath("home/overview");
                rita.checkAndScreenshot("users-reader-home");
            }
            for (String path :
                    new String[] {"customers/new", "customers/edit?id=" + customer, "imports/new", "users/new"}) {
                assertEquals(403, readStatus(rita, path), path);
            }
            rita.checkAndScreenshot("users-reader-refused");
            rita.assertNoViolations();
        }
    }

    private static boolean isOffered(BrowserWindow browserWindow, String words) {
        Page page = browserWindow.page();
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
        Locator link = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
        return button.or(link).count() > 0;
    }

    @Test
    void aPasswordIsChangedAndOtherSignInsEnd() {
        admin.signIn("customers/list");
        String password = createUser("pilar", "Operador:");
        try (BrowserWindow pilar = new BrowserWindow(padron.address());
                BrowserWindow elsewhere = new BrowserWindow(padron.address())) {
            pilar.openWindow(360);
            pilar.signInAs("pilar", password, "customers/list");
            elsewhere.signInAs("pilar", password, "customers/list");
            openMenu(pilar);
            pilar.checkAndScreenshot("own-password-menu");
            pilar.followLink("Mi contraseña");
            typePasswords(pilar, "no era esta", OWN, OWN);
            pilar.awaitText("La contraseña actual no es esa");
            typePasswords(pilar, password, OWN, "otra cosa distinta");
            pilar.awaitText("No es igual a la contraseña nueva");
            typePasswords(pilar, password, "corta", "corta");
            pilar.awaitText("necesita al menos 12 caracteres");
            pilar.checkAndScreenshot("own-password-refused");
            typePasswords(pilar, password, OWN, OWN);
            pilar.awaitText("Contraseña cambiada.");
            pilar.checkAndScreenshot("own-password-changed");
            pilar.openPath("customers/list");
            assertTrue(pilar.page().url().endsWith("/customers/list"), "this sign-in goes on");
            elsewhere.openPath("imports/list");
            assertTrue(elsewhere.page().url().contains("/access/sign-in"), "the other has ended");
            elsewhere.signInAs("pilar", OWN, "imports/list");
            pilar.openWindow(1280);
            pilar.signInAs("pilar", OWN, "customers/list");
            pilar.openPath("access/password");
            pilar.checkAndScreenshot("own-password");
            pilar.assertNoViolations();
        }
    }

    private static void typePasswords(BrowserWindow browserWindow, String present, String next, String again) {
        browserWindow.fillField("Contraseña actual", present);
        Locator fields = browserWindow.page().locator("main input[type=password]");
        fields.nth(1).fill(next);
        fields.nth(2).fill(again);
        browserWindow.pressButton("Cambiar contraseña");
    }

    @Test
    void whoIsDeactivatedIsOutAndANewPasswordServes() {
        admin.signIn("customers/list");
        String password = createUser("dora", "Operador:");
        try (BrowserWindow dora = new BrowserWindow(padron.address())) {
            dora.signInAs("dora", password, "customers/list");
            admin.openPath("users/user?name=dora");
            admin.checkAndScreenshot("users-one");
            admin.pressButton("Desactivar usuario");
            admin.awaitText("Usuario desactivado.");
            dora.openPath("customers/list");
            assertTrue(
                    dora.page().url().contains("/access/sign-in"), dora.page().url());
            dora.typeCredentials("dora", password, "access/sign-in");
            dora.awaitText("Su usuario está desactivado");
            admin.pressButton("Reactivar usuario");
            admin.awaitText("Usuario activo otra vez.");
            admin.pressButton("Hacer una contraseña nueva");
            admin.awaitText("Contraseña nueva de dora");
            admin.checkAndScreenshot("users-renewed");
            dora.typeCredentials("dora", password, "access/sign-in");
            dora.awaitText("no coinciden");
            dora.signInAs("dora", admin.readText(".fresh-password"), "customers/list");
        }
        admin.openWindow(360);
        admin.signIn("users/list");
        admin.checkAndScreenshot("users-list");
        admin.openPath("users/new");
        admin.checkAndScreenshot("users-new");
        admin.openPath("users/user?name=dora");
        admin.checkAndScreenshot("users-one");
        admin.assertNoViolations();
    }

    @Test
    void theOnlyAdministratorIsKeptAndSaysSo() {
        admin.signIn("users/user?name=admin");
        admin.awaitText("Usted es el único administrador activo");
        assertFalse(isOffered(admin, "Desactivar usuario"));
        assertFalse(isOffered(admin, "Guardar rol"));
        admin.checkAndScreenshot("users-self");
        admin.openPath("users/user?name=unknown-user");
        admin.awaitText("Este usuario no existe");
        admin.assertNoViolations();
    }

    @Test
    void whatWasTypedComesBackToItsWriterAlone() {
        testDataClient.findOrCreatePaymentMethod("CASH", "Recaudo de usuarios");
        admin.signIn("customers/list");
        String password = createUser("tere", "Operador:");
        String form = "customers/new?country=MX&personType=NATURAL";
        admin.openPath(form);
        admin.fillField("Primer nombre", "Secreta");
        loseSession();
        admin.signInAs("tere", password, form);
        assertEquals("", admin.page().getByLabel("Primer nombre").inputValue(), "another user");
        admin.fillField("Primer nombre", "Mía");
        loseSession();
        admin.signInAs("tere", password, form);
        admin.awaitText("Aquí está lo que había escrito");
        assertEquals("Mía", admin.page().getByLabel("Primer nombre").inputValue());
        admin.page().onDialog(Dialog::accept);
        openMenu(admin);
        admin.pressButton("Cerrar sesión");
        admin.page().waitForURL("**/access/sign-in");
        assertEquals(
                null, admin.page().evaluate("sessionStorage.getItem('padron-typed')"), "signing out leaves nothing");
    }

    /** Ends the session while a form is open. */
    private void loseSession() {
        admin.page().context().clearCookies();
        admin.pressButton("Guardar");
        admin.page().waitForURL("**/access/sign-in?back=*");
    }
}
