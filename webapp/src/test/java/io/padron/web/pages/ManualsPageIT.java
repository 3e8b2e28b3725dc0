package io.padron.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The forms of the two manuals, filled in their order and with their examples. */
@ExtendWith(SharedPadron.class)
class ManualsPageIT {

    private final Screens screens;

    ManualsPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        Preparation preparation = new Preparation(padron);
        preparation.method("CASH", "Efectivo");
        preparation.method("SPEI", "SPEI");
        preparation.methodIn("CO", "PSE", "PSE");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void juanPerezIsCreatedWithSeveralPhonesAndEmails() {
        screens.signIn("customers/list");
        screens.follow("Crear cliente");
        screens.follow("Persona natural");
        asksInOrder("Nombre", "Número de identificación", "Dirección", "Teléfono", "Correo", "Referencia cliente");
        screens.sees("Puede ser un código o el número de cédula");
        screens.fill("Nombre", "Juan Perez");
        screens.fill("Número de identificación", "38212536");
        screens.fill("Dirección", "Calle 59 Numero 12 – 10 Bogotá – Colombia");
        screens.fill("Teléfono", "3168125566");
        screens.press("Agregar otro teléfono");
        screens.page().locator("#field-phones-1 input").fill("3007654321");
        screens.fill("Correo", "juanperez@hotmail.com");
        screens.press("Agregar otro correo");
        screens.page().locator("#field-emails-1 input").fill("juan.perez@casa.example.net");
        screens.page().getByLabel("PSE").check();
        screens.keep("manual-natural");
        saved();
        assertEquals("Juan Perez", screens.text("h1"));
        for (String entered :
                List.of("38.212.536", "Calle 59 Numero 12 – 10", "3168125566", "3007654321", "juanperez@hotmail.com")) {
            screens.sees(entered);
        }
        screens.hasNoComplaints();
    }

    @Test
    void aPersonIsAskedAsTheManualAsks() {
        screens.signIn("customers/new?country=MX&personType=NATURAL");
        asksInOrder(
                "Primer nombre",
                "Segundo nombre",
                "Apellido paterno",
                "Apellido materno",
                "Correo",
                "Referencia cliente",
                "RFC");
        screens.hasNoComplaints();
    }

    @Test
    void aCompanyIsCreatedWithTheContactsWhoAnswerForIt() {
        screens.signIn("customers/new?country=MX&personType=LEGAL");
        asksInOrder(
                "Razón social",
                "RFC",
                "Referencia cliente",
                "Primer nombre",
                "Segundo nombre",
                "Apellido paterno",
                "Apellido materno",
                "Correo");
        screens.fill("Razón social", "Aceros Boreal");
        screens.fill("RFC", "CPN050217K36");
        screens.fill("Referencia cliente", "NORTE-1");
        contact(1, "Emma", "emma@norte.example.net");
        screens.press("Agregar contacto");
        contact(2, "Raúl", "raul@norte.example.net");
        screens.page().getByLabel("SPEI").check();
        screens.keep("manual-legal");
        saved();
        screens.sees("Emma");
        screens.sees("raul@norte.example.net");
        screens.sees("NORTE-1");
        screens.follow("Editar");
        screens.sees("El tipo de persona no se cambia");
        assertThat(screens.page().getByLabel("Razón social")).hasValue("Aceros Boreal");
        screens.hasNoComplaints();
    }

    private void contact(int number, String name, String email) {
        Locator person = screens.page().locator("fieldset.person").nth(number - 1);
        person.getByLabel("Primer nombre").fill(name);
        person.getByLabel("Segundo nombre").fill("Inés");
        person.getByLabel("Apellido paterno").fill("Gómez");
        person.getByLabel("Apellido materno").fill("Díaz");
        person.getByLabel("Correo").fill(email);
    }

    private void saved() {
        screens.pressInSpiteOfDoubts("Guardar", "Cliente guardado con el ID");
    }

    /** The fields stand one below the other in this order; others may stand between them. */
    private void asksInOrder(String... labels) {
        screens.page().locator("form#customer .field > label").first().waitFor();
        List<String> asked = screens.page().locator("form#customer .field > label").allInnerTexts().stream()
                .map(label -> label.replace("(opcional)", "").strip())
                .toList();
        int last = -1;
        for (String label : labels) {
            int place = last + 1 + asked.subList(last + 1, asked.size()).indexOf(label);
            assertTrue(
                    place > last,
                    label + " is not asked after " + (last < 0 ? "nothing" : asked.get(last)) + ": " + asked);
            last = place;
        }
    }
}
