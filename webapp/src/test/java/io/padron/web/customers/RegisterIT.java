package io.padron.web.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.NotAllowedException;
import io.padron.access.Role;
import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.customers.Registration;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.Reception;
import io.padron.jobs.reports.ImportReports;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
import io.padron.payments.Activation;
import io.padron.payments.NewPaymentMethod;
import io.padron.payments.PaymentMethods;
import io.padron.web.server.BuiltArchive;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The register inside the server, on the built archive: from nothing activated to a file loaded. */
@ArquillianTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisterIT {

    private static final CountryCode MX = new CountryCode("MX");
    private static final int CONTENDERS = 8;

    @Inject
    Customers customers;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    Imports imports;

    @Inject
    ImportReports reports;

    private ActingUser.Scope administrator;

    @Deployment
    static WebArchive archive() {
        return BuiltArchive.with();
    }

    @BeforeEach
    void signIn() {
        administrator = ActingUser.as(new Actor("admin", Role.ADMINISTRATOR));
    }

    @AfterEach
    void signOut() {
        administrator.close();
    }

    @Test
    @Order(1)
    void nobodyIsRegisteredBeforeAPaymentMethodIsActive() throws IOException {
        assertFalse(paymentMethods.anyActive());
        assertInstanceOf(Registration.NoPaymentMethod.class, customers.register(ana("TOLA800101AA1", "")));
        assertInstanceOf(Reception.NoPaymentMethod.class, receive(LoadMode.AUTO, "RFC"));
    }

    @Test
    @Order(2)
    void aSettingIsCheckedByThePacksRule() {
        assertInstanceOf(Activation.Refused.class, activate("SPEI", Map.of("clabe", "032180000118359710")));
        assertInstanceOf(Activation.Activated.class, activate("SPEI", Map.of("clabe", "032180000118359719")));
    }

    @Test
    @Order(3)
    void withoutAChosenPaymentMethodNobodyIsRegistered() {
        NewCustomer without = customer("TOLA800101AA1", "", List.of());
        Registration.Refused refused = assertInstanceOf(Registration.Refused.class, customers.register(without));
        assertTrue(refused.issues().stream().anyMatch(issue -> issue.field().startsWith("paymentMethods")));
    }

    @Test
    @Order(4)
    void ofManyAtTheSameTimeWithOneIdentityOneWins() throws Exception {
        List<Registration> outcomes = contend(number -> customers.register(ana("TOLA800202BB2", "race-" + number)));
        assertOneWinner(outcomes, Registration.Duplicate.IDENTITY);
    }

    @Test
    @Order(5)
    void ofManyAtTheSameTimeWithOneReferenceOneWins() throws Exception {
        List<Registration> outcomes =
                contend(number -> customers.register(ana("TOLA80030" + (number + 1) + "CC3", "one-reference")));
        assertOneWinner(outcomes, Registration.Duplicate.REFERENCE);
    }

    @Test
    @Order(6)
    void manyShareTheGenericRfc() {
        assertInstanceOf(Registration.Registered.class, customers.register(ana("XAXX010101000", "generic-1")));
        assertInstanceOf(Registration.Registered.class, customers.register(ana("xaxx-010101-000", "generic-2")));
    }

    @Test
    @Order(7)
    void whoMayOnlyReadRegistersNobody() {
        try (ActingUser.Scope reader = ActingUser.as(new Actor("made-up-reader", Role.READ_ONLY))) {
            assertThrows(NotAllowedException.class, () -> customers.register(ana("TOLA800404DD4", "")));
            assertThrows(NotAllowedException.class, () -> receive(LoadMode.AUTO, "RFC"));
        }
    }

    @Test
    @Order(8)
    void aFileIsJudgedSettledAndLoadedByTheJobs() throws Exception {
        Reception.Received received = assertInstanceOf(
                Reception.Received.class,
                receive(
                        LoadMode.AUTO,
                        "Referencia,Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago",
                        "f-1,Luz,Mora,MOXL900101AA1,luz@example.com,spei",
                        "f-2,Luz,Mora,MOXL900101AA1,luz@example.com,SPEI",
                        "f-3,Ana,Torres,TOLA800202BB2,ana@example.com,SPEI",
                        "",
                        "f-4,Eva,,EVXX900101AA1,eva@example.com,SPEI",
                        "f-5,Juan,Ruiz,RUXJ900101AA1,juan@example.com,Tarjeta"));
        ImportView run = end(received);
        assertEquals(ImportState.COMPLETED, run.state());
        assertEquals(5, run.rows());
        assertEquals(1, run.loaded());
        assertEquals(1, run.duplicatesInFile());
        assertEquals(1, run.duplicatesInRegister());
        assertEquals(2, run.rejected());
        assertEquals(0, run.accepted());

        ByteArrayOutputStream outcomes = new ByteArrayOutputStream();
        reports.outcomes(run.id(), Locale.ENGLISH, outcomes);
        List<String> rows = outcomes.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 2)))
                .distinct()
                .toList();
        assertEquals(
                List.of("2,LOADED", "3,DUPLICATE_IN_FILE", "4,DUPLICATE_IN_REGISTER", "6,REJECTED", "7,REJECTED"),
                rows);
    }

    @Test
    @Order(9)
    void twoFilesWithTheSamePersonLoadHerOnce() throws Exception {
        String header = "Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago";
        List<Reception.Received> received = new ArrayList<>();
        for (String mail : List.of("a", "b")) {
            received.add(assertInstanceOf(
                    Reception.Received.class,
                    receive(LoadMode.AUTO, header, "Sol,Vega,VEXS900101AA1," + mail + "@example.com,SPEI")));
        }
        int loaded = 0;
        for (Reception.Received run : received) {
            ImportView ended = end(run);
            assertEquals(ImportState.COMPLETED, ended.state());
            assertEquals(1, ended.loaded() + ended.duplicatesInRegister());
            loaded += ended.loaded();
        }
        assertEquals(1, loaded);
    }

    private interface Contender {
        Registration register(int number);
    }

    /** All at once, each on a thread of its own that acts as the administrator. */
    private static List<Registration> contend(Contender contender) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CONTENDERS);
        ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
        try {
            List<Future<Registration>> running = new ArrayList<>();
            for (int number = 0; number < CONTENDERS; number++) {
                int own = number;
                running.add(threads.submit((Callable<Registration>) () -> {
                    try (ActingUser.Scope actor = ActingUser.as(new Actor("admin", Role.ADMINISTRATOR))) {
                        start.await(60, TimeUnit.SECONDS);
                        return contender.register(own);
                    }
                }));
            }
            List<Registration> outcomes = new ArrayList<>();
            for (Future<Registration> one : running) {
                outcomes.add(one.get(120, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertOneWinner(List<Registration> outcomes, String code) {
        List<Registration.Registered> winners = outcomes.stream()
                .filter(Registration.Registered.class::isInstance)
                .map(Registration.Registered.class::cast)
                .toList();
        assertEquals(1, winners.size(), outcomes.toString());
        outcomes.stream()
                .filter(outcome -> !(outcome instanceof Registration.Registered))
                .forEach(outcome -> {
                    Registration.Duplicate duplicate = assertInstanceOf(Registration.Duplicate.class, outcome);
                    assertEquals(code, duplicate.code());
                    assertEquals(winners.get(0).customer().id(), duplicate.existing());
                });
    }

    private ImportView end(Reception.Received received) throws InterruptedException {
        for (int wait = 0; wait < 600; wait++) {
            ImportView run = imports.find(received.id()).orElseThrow();
            if (run.state().ended()) {
                return run;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("The run did not end: " + imports.find(received.id()));
    }

    private Reception receive(LoadMode mode, String... lines) throws IOException {
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return imports.receive(
                new NewImport("clientes.csv", MX, PersonType.NATURAL, mode, ""), new ByteArrayInputStream(content));
    }

    private Activation activate(String type, Map<String, String> settings) {
        return paymentMethods.activate(new NewPaymentMethod(type, MX, type, settings));
    }

    private static NewCustomer ana(String rfc, String reference) {
        return customer(rfc, reference, List.of("SPEI"));
    }

    private static NewCustomer customer(String rfc, String reference, List<String> methods) {
        return new NewCustomer(
                MX,
                PersonType.NATURAL,
                PersonName.ofParts("Ana", "", "Torres", "López"),
                "",
                List.of(new NewIdentity("RFC", rfc)),
                List.of("ana@example.com"),
                List.of(),
                "",
                reference,
                List.of(),
                methods);
    }
}
