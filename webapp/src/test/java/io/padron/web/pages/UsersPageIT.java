package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
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
    private final Preparation preparation;
    private final Screens admin;

    UsersPageIT(RunningPadron padron) {
        this.padron = padron;
        preparation = new Preparation(padron);
        admin = new Screens(padron.address());
    }

    @AfterEach
    void close() {
        admin.close();
    }

    /** The password of a new user, as the page shows it. */
    private String create(String name, String role) {
        admin.go("users/new");
        admin.fill("Usuario", name);
        admin.page().getByLabel(role).check();
        admin.press("Crear usuario");
        admin.sees("Usuario " + name + " creado");
        return admin.text(".fresh-password");
    }

    private static void openMenu(Screens screens) {
        screens.page().locator(".topbar summary").click();
    }

    private static int status(Screens screens, String path) {
        Response answer =
                screens.page().waitForResponse(response -> response.url().contains(path), () -> screens.go(path));
        return answer.status();
    }

    @Test
    void anOperatorIsMadeAndMayAllButAdminister() {
        admin.signIn("customers/list");
        openMenu(admin);
        admin.keep("users-menu");
        admin.follow("Usuarios");
        admin.sees("Crear usuario");
        admin.follow("Crear usuario");
        admin.fill("Usuario", "con espacios");
        admin.press("Crear usuario");
        admin.sees("El nombre del usuario lleva de 1 a 60 letras");
        admin.keep("users-refused");
        String password = create("olga", "Operador:");
        admin.keep("users-created");
        admin.go("users/list");
        admin.keep("users-list");
        try (Screens olga = new Screens(padron.address())) {
            olga.signInAs("olga", password, "customers/list");
            openMenu(olga);
            assertEquals(
                    0,
                    olga.page()
                            .getByText("Usuarios", new Page.GetByTextOptions().setExact(true))
                            .count());
            olga.sees("Mi contraseña");
            assertEquals(403, status(olga, "users/list"));
            olga.sees("Su usuario no tiene permiso para esto");
            assertEquals(403, status(olga, "users/user?name=admin"));
            assertEquals(403, status(olga, "payments/new"));
            assertEquals(200, status(olga, "customers/new"));
            admin.go("users/user?name=olga");
            admin.page().getByLabel("Consulta:").check();
            admin.press("Guardar rol");
            admin.sees("Rol guardado.");
            assertEquals(403, status(olga, "customers/new"), "from the next request on");
            admin.hasNoComplaints();
            olga.hasNoComplaints();
        }
    }

    @Test
    void whoOnlyReadsIsOfferedNothingElse() {
        String method = preparation.method("CASH", "Recaudo de usuarios");
        String customer = preparation.customer("Lola Lectura", "LELO800101AB1", "lola@example.net", method);
        admin.signIn("customers/list");
        String password = create("rita", "Consulta:");
        try (Screens rita = new Screens(padron.address())) {
            for (int width : new int[] {1280, 360}) {
                rita.open(width);
                rita.signInAs("rita", password, "customers/list");
                rita.sees("Lola Lectura");
                for (String words : new String[] {"Crear cliente", "Carga masiva", "Editar", "Desactivar"}) {
                    assertFalse(isOffered(rita, words), words);
                }
                rita.keep("users-reader-customers");
                rita.go("customers/detail?id=" + customer);
                rita.sees("Lola Lectura");
                assertFalse(isOffered(rita, "Editar"));
                assertFalse(isOffered(rita, "Desactivar"));
                rita.keep("users-reader-customer");
                rita.go("imports/list");
                assertFalse(isOffered(rita, "Carga masiva"));
                rita.keep("users-reader-imports");
                rita.go("payments/list");
                assertFalse(isOffered(rita, "Activar un medio de pago"));
                rita.go("home/overview");
                rita.keep("users-reader-home");
            }
            for (String path :
                    new String[] {"customers/new", "customers/edit?id=" + customer, "imports/new", "users/new"}) {
                assertEquals(403, status(rita, path), path);
            }
            rita.keep("users-reader-refused");
            rita.hasNoComplaints();
        }
    }

    private static boolean isOffered(Screens screens, String words) {
        Page page = screens.page();
        Locator button = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
        Locator link = page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
        return button.or(link).count() > 0;
    }

    @Test
    void aPasswordIsChangedAndOtherSignInsEnd() {
        admin.signIn("customers/list");
        String password = create("pilar", "Operador:");
        try (Screens pilar = new Screens(padron.address());
                Screens elsewhere = new Screens(padron.address())) {
            pilar.open(360);
            pilar.signInAs("pilar", password, "customers/list");
            elsewhere.signInAs("pilar", password, "customers/list");
            openMenu(pilar);
            pilar.keep("own-password-menu");
            pilar.follow("Mi contraseña");
            type(pilar, "no era esta", OWN, OWN);
            pilar.sees("La contraseña actual no es esa");
            type(pilar, password, OWN, "otra cosa distinta");
            pilar.sees("No es igual a la contraseña nueva");
            type(pilar, password, "corta", "corta");
            pilar.sees("necesita al menos 12 caracteres");
            pilar.keep("own-password-refused");
            type(pilar, password, OWN, OWN);
            pilar.sees("Contraseña cambiada.");
            pilar.keep("own-password-changed");
            pilar.go("customers/list");
            assertTrue(pilar.page().url().endsWith("/customers/list"), "this sign-in goes on");
            elsewhere.go("imports/list");
            assertTrue(elsewhere.page().url().contains("/access/sign-in"), "the other has ended");
            elsewhere.signInAs("pilar", OWN, "imports/list");
            pilar.open(1280);
            pilar.signInAs("pilar", OWN, "customers/list");
            pilar.go("access/password");
            pilar.keep("own-password");
            pilar.hasNoComplaints();
        }
    }

    private static void type(Screens screens, String present, String next, String again) {
        screens.fill("Contraseña actual", present);
        Locator fields = screens.page().locator("main input[type=password]");
        fields.nth(1).fill(next);
        fields.nth(2).fill(again);
        screens.press("Cambiar contraseña");
    }

    @Test
    void whoIsDeactivatedIsOutAndANewPasswordServes() {
        admin.signIn("customers/list");
        String password = create("dora", "Operador:");
        try (Screens dora = new Screens(padron.address())) {
            dora.signInAs("dora", password, "customers/list");
            admin.go("users/user?name=dora");
            admin.keep("users-one");
            admin.press("Desactivar usuario");
            admin.sees("Usuario desactivado.");
            dora.go("customers/list");
            assertTrue(
                    dora.page().url().contains("/access/sign-in"), dora.page().url());
            dora.typeCredentials("dora", password, "access/sign-in");
            dora.sees("Su usuario está desactivado");
            admin.press("Reactivar usuario");
            admin.sees("Usuario activo otra vez.");
            admin.press("Hacer una contraseña nueva");
            admin.sees("Contraseña nueva de dora");
            admin.keep("users-renewed");
            dora.typeCredentials("dora", password, "access/sign-in");
            dora.sees("no coinciden");
            dora.signInAs("dora", admin.text(".fresh-password"), "customers/list");
        }
        admin.open(360);
        admin.signIn("users/list");
        admin.keep("users-list");
        admin.go("users/new");
        admin.keep("users-new");
        admin.go("users/user?name=dora");
        admin.keep("users-one");
        admin.hasNoComplaints();
    }

    @Test
    void theOnlyAdministratorIsKeptAndTold() {
        admin.signIn("users/user?name=admin");
        admin.sees("Usted es el único administrador activo");
        assertFalse(isOffered(admin, "Desactivar usuario"));
        assertFalse(isOffered(admin, "Guardar rol"));
        admin.keep("users-self");
        admin.go("users/user?name=nobody-at-all");
        admin.sees("Este usuario no existe");
        admin.hasNoComplaints();
    }

    @Test
    void whatWasTypedComesBackToItsWriterAlone() {
        preparation.method("CASH", "Recaudo de usuarios");
        admin.signIn("customers/list");
        String password = create("tere", "Operador:");
        String form = "customers/new?country=MX&personType=NATURAL";
        admin.go(form);
        admin.fill("Primer nombre", "Secreta");
        loseSession();
        admin.signInAs("tere", password, form);
        assertEquals("", admin.page().getByLabel("Primer nombre").inputValue(), "somebody else");
        admin.fill("Primer nombre", "Mía");
        loseSession();
        admin.signInAs("tere", password, form);
        admin.sees("Aquí está lo que había escrito");
        assertEquals("Mía", admin.page().getByLabel("Primer nombre").inputValue());
        admin.page().onDialog(Dialog::accept);
        openMenu(admin);
        admin.press("Cerrar sesión");
        admin.page().waitForURL("**/access/sign-in");
        assertEquals(
                null, admin.page().evaluate("sessionStorage.getItem('padron-typed')"), "signing out leaves nothing");
    }

    /** The session ends while somebody writes. */
    private void loseSession() {
        admin.page().context().clearCookies();
        admin.press("Guardar");
        admin.page().waitForURL("**/access/sign-in?back=*");
    }
}
