package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.access.SessionClient;
import io.padron.web.pages.browser.TestDataClient;
import io.padron.web.server.RunningPadron;
import io.padron.web.server.SharedPadron;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page sends as many SQL statements for a full list as for one row. */
@ExtendWith(SharedPadron.class)
class PageStatementsIT {

    /** Statements of request threads in the database's own log. */
    private static final Predicate<String> ASKED =
            Pattern.compile("http-thread-pool.*Executing prepared statement").asPredicate();

    private static final int LIST = 24;
    private static final int DETAIL = 24;
    private static final int RUN = 24;
    private static final int HOME = 24;
    private static final int VISITS = 3;

    private static TestDataClient testDataClient;
    private static String cash = "";

    private final RunningPadron padron;
    private final SessionClient sessionClient;

    PageStatementsIT(RunningPadron padron) {
        this.padron = padron;
        sessionClient = new SessionClient(padron);
        sessionClient.signIn("access/sign-in", SharedPadron.PASSWORD);
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        testDataClient = new TestDataClient(padron);
        cash = testDataClient.findOrCreatePaymentMethod("CASH", "Efectivo");
    }

    private String createCustomer(String name) {
        return testDataClient.createCustomer(name, "XAXX010101000", "contada@casa.example.net", cash);
    }

    @Test
    void theListAsksOnceForAllItsRows() {
        createCustomer("Contada Sola");
        int one = countStatements("customers/list?q=contada+sola");
        for (int at = 0; at < 25; at++) {
            createCustomer("Contada Juntas");
        }
        for (String type : List.of("CARD", "SPEI", "BANK_TRANSFER")) {
            testDataClient.findOrCreatePaymentMethod(type, "Contado " + type);
        }
        assertEquals(one, countStatements("customers/list?q=contada+juntas"));
        assertTrue(one <= LIST, "the list: " + one);
        int all = countStatements("customers/list");
        assertTrue(all <= LIST, "the list, unfiltered: " + all);
    }

    @Test
    void theDetailAsksOnceForAllThatBelongsToACustomer() {
        String plain = createCustomer("Contada Simple");
        String rich = createCustomer("Contada Rica");
        String methods = "['%s','%s']".formatted(cash, testDataClient.findOrCreatePaymentMethod("CARD", "Tarjeta"));
        testDataClient.changeCustomer(
                rich,
                "{'emails':['a@casa.example.net','b@casa.example.net','c@casa.example.net'],"
                        + "'phones':['5512345671','5512345672','5512345673'],'paymentMethods':" + methods + "}");
        testDataClient.changeCustomer(rich, "{'address':'Calle Sol 3','reference':'CONTADA-1'}");
        int one = countStatements("customers/detail?id=" + plain);
        assertEquals(one, countStatements("customers/detail?id=" + rich));
        assertTrue(one <= DETAIL, "the detail: " + one);
    }

    @Test
    void theResultAsksOnceForAllItsProblemsAndRows() {
        String header = "Primer nombre,Apellido paterno,RFC,Correo,Teléfono,Medio de pago\n";
        String few = testDataClient.createValidatedRun(
                "una.csv", header + "Ana,Mora,CORTO,ana@casa.example.net,5512345671,Efectivo\n");
        StringBuilder rows = new StringBuilder(header);
        for (int at = 0; at < 20; at++) {
            rows.append("Ana,Mora,CORTO,ana@casa.example.net,,Efectivo\n")
                    .append("Ana,,XAXX010101000,ana@casa.example.net,,Efectivo\n")
                    .append("Ana,Mora,XAXX010101000,ana arroba casa,,Efectivo\n")
                    .append("Ana,Mora,XAXX010101000,a@x.com b@x.com,12,Nada\n")
                    .append("Ana,Mora,XAXX010101000,sin@correo.com,1234567,Efectivo\n");
        }
        String many = testDataClient.createValidatedRun("muchas.csv", rows.toString());
        int one = countStatements("imports/run?id=" + few);
        assertEquals(one, countStatements("imports/run?id=" + many));
        assertTrue(one <= RUN, "the result: " + one);
        assertEquals(countStatements("imports/rows?id=" + few), countStatements("imports/rows?id=" + many));
        int list = countStatements("imports/list");
        assertTrue(list <= LIST, "the history: " + list);
    }

    @Test
    void inicioAsksALittle() {
        int home = countStatements("home/overview");
        assertTrue(home <= HOME, "Inicio: " + home);
    }

    /**
     * The minimum of several visits after the first: caches that the first visit fills and concurrent requests of
     * others do not count.
     */
    private int countStatements(String page) {
        requestPage(page);
        return IntStream.range(0, VISITS)
                .map(visit -> countStatementsOfVisit(page))
                .min()
                .orElseThrow();
    }

    private int countStatementsOfVisit(String page) {
        int before = padron.readDatabaseLog().length();
        requestPage(page);
        return (int)
                padron.readDatabaseLog().substring(before).lines().filter(ASKED).count();
    }

    private void requestPage(String page) {
        HttpResponse<String> answer = sessionClient.get(page);
        assertEquals(200, answer.statusCode(), page);
    }
}
