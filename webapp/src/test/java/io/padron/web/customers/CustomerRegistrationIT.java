package io.padron.web.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.AccessDeniedException;
import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Role;
import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.customers.RegistrationResult;
import io.padron.id.spi.PersonType;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.UploadResult;
import io.padron.jobs.reports.ImportReports;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import io.padron.payments.ActivationResult;
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

/** Registration inside the server, on the built archive: from an empty register to a loaded file. */
@ArquillianTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CustomerRegistrationIT {

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

    private CurrentUser.Scope administrator;

    @Deployment
    static WebArchive createArchive() {
        return BuiltArchive.createArchive();
    }

    @BeforeEach
    void signIn() {
        administrator = CurrentUser.bind(new Actor("admin", Role.ADMINISTRATOR));
    }

    @AfterEach
    void signOut() {
        administrator.close();
    }

    @Test
    @Order(1)
    void noCustomerIsRegisteredBeforeAPaymentMethodIsActive() throws IOException {
        assertFalse(paymentMethods.hasActive());
        assertInstanceOf(RegistrationResult.NoPaymentMethod.class, customers.register(createAna("TOLA800101AA1", "")));
        assertInstanceOf(UploadResult.NoPaymentMethod.class, uploadFile(LoadMode.AUTO, "RFC"));
    }

    @Test
    @Order(2)
    void aSettingIsCheckedByThePacksRule() {
        assertInstanceOf(
                ActivationResult.Refused.class, activatePaymentMethod("SPEI", Map.of("clabe", "032180000118359710")));
        assertInstanceOf(
                ActivationResult.Activated.class, activatePaymentMethod("SPEI", Map.of("clabe", "032180000118359719")));
    }

    @Test
    @Order(3)
    void withoutAChosenPaymentMethodNoCustomerIsRegistered() {
        NewCustomer without = createCustomer("TOLA800101AA1", "", List.of());
        RegistrationResult.Refused refused =
                assertInstanceOf(RegistrationResult.Refused.class, customers.register(without));
        assertTrue(refused.issues().stream().anyMatch(issue -> issue.field().startsWith("paymentMethods")));
    }

    @Test
    @Order(4)
    void ofManyAtTheSameTimeWithOneIdentityOneWins() throws Exception {
        List<RegistrationResult> outcomes =
                registerConcurrently(number -> customers.register(createAna("TOLA800202BB2", "race-" + number)));
        assertOneWinner(outcomes, RegistrationResult.Duplicate.IDENTITY);
    }

    @Test
    @Order(5)
    void ofManyAtTheSameTimeWithOneReferenceOneWins() throws Exception {
        List<RegistrationResult> outcomes = registerConcurrently(
                number -> customers.register(createAna("TOLA80030" + (number + 1) + "CC3", "one-reference")));
        assertOneWinner(outcomes, RegistrationResult.Duplicate.REFERENCE);
    }

    @Test
    @Order(6)
    void manyShareTheGenericRfc() {
        assertInstanceOf(
                RegistrationResult.Registered.class, customers.register(createAna("XAXX010101000", "generic-1")));
        assertInstanceOf(
                RegistrationResult.Registered.class, customers.register(createAna("xaxx-010101-000", "generic-2")));
    }

    @Test
    @Order(7)
    void whoMayOnlyReadRegistersNoCustomer() {
        try (CurrentUser.Scope reader = CurrentUser.bind(new Actor("made-up-reader", Role.READ_ONLY))) {
            assertThrows(AccessDeniedException.class, () -> customers.register(createAna("TOLA800404DD4", "")));
            assertThrows(AccessDeniedException.class, () -> uploadFile(LoadMode.AUTO, "RFC"));
        }
    }

    @Test
    @Order(8)
    void aFileIsValidatedDeduplicatedAndLoadedByTheJobs() throws Exception {
        UploadResult.RunStarted runStarted = assertInstanceOf(
                UploadResult.RunStarted.class,
                uploadFile(
                        LoadMode.AUTO,
                        "Referencia,Primer nombre,Apellido paterno,RFC,Correo 1,Medio de pago",
                        "f-1,Luz,Mora,MOXL900101AA1,luz@example.com,spei",
                        "f-2,Luz,Mora,MOXL900101AA1,luz@example.com,SPEI",
                        "f-3,Ana,Torres,TOLA800202BB2,ana@example.com,SPEI",
                        "",
                        "f-4,Eva,,EVXX900101AA1,eva@example.com,SPEI",
                        "f-5,Juan,Ruiz,RUXJ900101AA1,juan@example.com,Tarjeta"));
        ImportView run = awaitEnd(runStarted);
        assertEquals(ImportState.COMPLETED, run.state());
        assertEquals(5, run.rows());
        assertEquals(1, run.loaded());
        assertEquals(1, run.duplicatesInFile());
        assertEquals(1, run.duplicatesInRegister());
        assertEquals(2, run.rejected());
        assertEquals(0, run.accepted());

        ByteArrayOutputStream outcomes = new ByteArrayOutputStream();
        reports.writeOutcomes(run.id(), Locale.ENGLISH, outcomes);
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
        List<UploadResult.RunStarted> received = new ArrayList<>();
        for (String mail : List.of("a", "b")) {
            received.add(assertInstanceOf(
                    UploadResult.RunStarted.class,
                    uploadFile(LoadMode.AUTO, header, "Sol,Vega,VEXS900101AA1," + mail + "@example.com,SPEI")));
        }
        int loaded = 0;
        for (UploadResult.RunStarted run : received) {
            ImportView ended = awaitEnd(run);
            assertEquals(ImportState.COMPLETED, ended.state());
            assertEquals(1, ended.loaded() + ended.duplicatesInRegister());
            loaded += ended.loaded();
        }
        assertEquals(1, loaded);
    }

    private interface ConcurrentRegistration {
        RegistrationResult register(int number);
    }

    /** Registers all at once, each on a thread of its own that acts as the administrator. */
    private static List<RegistrationResult> registerConcurrently(ConcurrentRegistration concurrentRegistration)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(CONTENDERS);
        ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
        try {
            List<Future<RegistrationResult>> running = new ArrayList<>();
            for (int number = 0; number < CONTENDERS; number++) {
                int own = number;
                running.add(threads.submit((Callable<RegistrationResult>) () -> {
                    try (CurrentUser.Scope actor = CurrentUser.bind(new Actor("admin", Role.ADMINISTRATOR))) {
                        start.await(60, TimeUnit.SECONDS);
                        return concurrentRegistration.register(own);
                    }
                }));
            }
            List<RegistrationResult> outcomes = new ArrayList<>();
            for (Future<RegistrationResult> one : running) {
                outcomes.add(one.get(120, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertOneWinner(List<RegistrationResult> outcomes, String code) {
        List<RegistrationResult.Registered> winners = outcomes.stream()
                .filter(RegistrationResult.Registered.class::isInstance)
                .map(RegistrationResult.Registered.class::cast)
                .toList();
        assertEquals(1, winners.size(), outcomes.toString());
        outcomes.stream()
                .filter(outcome -> !(outcome instanceof RegistrationResult.Registered))
                .forEach(outcome -> {
                    RegistrationResult.Duplicate duplicate =
                            assertInstanceOf(RegistrationResult.Duplicate.class, outcome);
                    assertEquals(code, duplicate.code());
                    assertEquals(winners.get(0).customer().id(), duplicate.existing());
                });
    }

    private ImportView awaitEnd(UploadResult.RunStarted runStarted) throws InterruptedException {
        for (int wait = 0; wait < 600; wait++) {
            ImportView run = imports.find(runStarted.id()).orElseThrow();
            if (run.state().isEnded()) {
                return run;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("The run did not end: " + imports.find(runStarted.id()));
    }

    private UploadResult uploadFile(LoadMode mode, String... lines) throws IOException {
        byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return imports.upload(
                new NewImport("clientes.csv", MX, PersonType.NATURAL, mode, ""), new ByteArrayInputStream(content));
    }

    private ActivationResult activatePaymentMethod(String type, Map<String, String> settings) {
        return paymentMethods.activate(new NewPaymentMethod(type, MX, type, settings));
    }

    private static NewCustomer createAna(String rfc, String reference) {
        return createCustomer(rfc, reference, List.of("SPEI"));
    }

    private static NewCustomer createCustomer(String rfc, String reference, List<String> methods) {
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
