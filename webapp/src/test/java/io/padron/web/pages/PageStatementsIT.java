package io.padron.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.web.access.Visitor;
import io.padron.web.pages.browser.Preparation;
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

/** How many statements a whole page sends to the database: as many for a full one as for one row. */
@ExtendWith(SharedPadron.class)
class PageStatementsIT {

    /** As the database writes down what the threads that answer requests have asked it. */
    private static final Predicate<String> ASKED =
            Pattern.compile("http-thread-pool.*Executing prepared statement").asPredicate();

    private static final int LIST = 24;
    private static final int DETAIL = 24;
    private static final int RUN = 24;
    private static final int HOME = 24;
    private static final int VISITS = 3;

    private static Preparation preparation;
    private static String cash = "";

    private final RunningPadron padron;
    private final Visitor visitor;

    PageStatementsIT(RunningPadron padron) {
        this.padron = padron;
        visitor = new Visitor(padron);
        visitor.signIn("access/sign-in", SharedPadron.PASSWORD);
    }

    @BeforeAll
    static void prepare(RunningPadron padron) {
        preparation = new Preparation(padron);
        cash = preparation.method("CASH", "Efectivo");
    }

    private String customer(String name) {
        return preparation.customer(name, "XAXX010101000", "contada@casa.example.net", cash);
    }

    @Test
    void theListAsksOnceForAllItsRows() {
        customer("Contada Sola");
        int one = statements("customers/list?q=contada+sola");
        for (int at = 0; at < 25; at++) {
            customer("Contada Juntas");
        }
        for (String type : List.of("CARD", "SPEI", "BANK_TRANSFER")) {
            preparation.method(type, "Contado " + type);
        }
        assertEquals(one, statements("customers/list?q=contada+juntas"));
        assertTrue(one <= LIST, "the list: " + one);
        int all = statements("customers/list");
        assertTrue(all <= LIST, "the list, unfiltered: " + all);
    }

    @Test
    void theDetailAsksOnceForAllThatBelongsToACustomer() {
        String plain = customer("Contada Simple");
        String rich = customer("Contada Rica");
        String methods = "['%s','%s']".formatted(cash, preparation.method("CARD", "Tarjeta"));
        preparation.change(
                rich,
                "{'emails':['a@casa.example.net','b@casa.example.net','c@casa.example.net'],"
                        + "'phones':['5512345671','5512345672','5512345673'],'paymentMethods':" + methods + "}");
        preparation.change(rich, "{'address':'Calle Sol 3','reference':'CONTADA-1'}");
        int one = statements("customers/detail?id=" + plain);
        assertEquals(one, statements("customers/detail?id=" + rich));
        assertTrue(one <= DETAIL, "the detail: " + one);
    }

    @Test
    void theResultAsksOnceForAllItsProblemsAndRows() {
        String header = "Primer nombre,Apellido paterno,RFC,Correo,Teléfono,Medio de pago\n";
        String few = preparation.run("una.csv", header + "Ana,Mora,CORTO,ana@casa.example.net,5512345671,Efectivo\n");
        StringBuilder rows = new StringBuilder(header);
        for (int at = 0; at < 20; at++) {
            rows.append("Ana,Mora,CORTO,ana@casa.example.net,,Efectivo\n")
                    .append("Ana,,XAXX010101000,ana@casa.example.net,,Efectivo\n")
                    .append("Ana,Mora,XAXX010101000,ana arroba casa,,Efectivo\n")
                    .append("Ana,Mora,XAXX010101000,a@x.com b@x.com,12,Nada\n")
                    .append("Ana,Mora,XAXX010101000,sin@correo.com,1234567,Efectivo\n");
        }
        String many = preparation.run("muchas.csv", rows.toString());
        int one = statements("imports/run?id=" + few);
        assertEquals(one, statements("imports/run?id=" + many));
        assertTrue(one <= RUN, "the result: " + one);
        assertEquals(statements("imports/rows?id=" + few), statements("imports/rows?id=" + many));
        int list = statements("imports/list");
        assertTrue(list <= LIST, "the history: " + list);
    }

    @Test
    void inicioAsksALittle() {
        int home = statements("home/overview");
        assertTrue(home <= HOME, "Inicio: " + home);
    }

    /**
     * The least of some visits after the first: what that looks up for all that follow is not the page's own, nor is what
     * somebody else asks at the same moment.
     */
    private int statements(String page) {
        visit(page);
        return IntStream.range(0, VISITS)
                .map(visit -> statementsOfOne(page))
                .min()
                .orElseThrow();
    }

    private int statementsOfOne(String page) {
        int before = padron.databaseLog().length();
        visit(page);
        return (int)
                padron.databaseLog().substring(before).lines().filter(ASKED).count();
    }

    private void visit(String page) {
        HttpResponse<String> answer = visitor.get(page);
        assertEquals(200, answer.statusCode(), page);
    }
}
