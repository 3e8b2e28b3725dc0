package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.FilePayload;
import io.padron.web.pages.browser.Preparation;
import io.padron.web.pages.browser.Screens;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The customers and the imports in English: no page speaks two languages. */
@ExtendWith(SharedPadron.class)
class EnglishPageIT {

    /** In every Spanish sentence there is one of these, and in no English one. */
    private static final Set<String> SPANISH = Set.of(
            "el", "los", "las", "del", "para", "con", "que", "una", "cliente", "clientes", "archivo", "fila", "filas");

    private static final String FILE = """
            Primer nombre,Apellido paterno,RFC,Correo,Medio de pago
            Wendy,Stone,XAXX010101000,wendy@casa.example.net,Efectivo
            Oscar,Stone,SARR56092,oscar@casa.example.net,Efectivo
            """;

    private final Screens screens;

    EnglishPageIT(RunningPadron padron) {
        screens = new Screens(padron.address());
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        Preparation preparation = new Preparation(padron);
        preparation.method("CASH", "Efectivo");
        preparation.method("CARD", "Tarjeta");
    }

    @AfterEach
    void close() {
        // It is kept with the user, whom other tests are too.
        screens.go("language?to=es&back=/customers/list");
        screens.close();
    }

    @Test
    void speakEnglishThroughout() {
        screens.signIn("customers/list");
        screens.go("language?to=en&back=/customers/list");
        speaks();
        screens.follow("Create customer");
        speaks();
        screens.go("customers/new?country=MX&personType=NATURAL");
        screens.press("Save");
        screens.sees("Check the following");
        speaks();
        screens.fill("First name", "Walter");
        screens.fill("First surname", "Stone");
        screens.fill("RFC", "XAXX010101000");
        screens.fill("Email", "walter@casa.example.net");
        screens.page().getByLabel("Efectivo").check();
        screens.press("Save");
        screens.sees("Customer saved");
        speaks();
        screens.keep("customer-english");
        screens.follow("Edit");
        speaks();
        screens.go("imports/new?country=MX&personType=NATURAL");
        speaks();
        screens.page()
                .getByLabel("CSV or XLSX file")
                .setInputFiles(new FilePayload("march.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        screens.press("Validate");
        screens.sees("The file has errors");
        speaks();
        screens.keep("import-english");
        screens.go(screens.page().url().replace("/imports/run", "/imports/rows"));
        speaks();
        screens.go("imports/list");
        speaks();
        screens.go("customers/list?q=stone");
        speaks();
        screens.hasNoComplaints();
    }

    private void speaks() {
        assertEquals("en", screens.page().locator("html").getAttribute("lang"));
        List<String> foreign = Stream.of(screens.text("body")
                        .replaceAll("\\S+\\.(csv|xlsx)", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}]+"))
                .filter(SPANISH::contains)
                .toList();
        assertEquals(List.of(), foreign, () -> screens.page().url() + "\n" + screens.text("main"));
    }
}
