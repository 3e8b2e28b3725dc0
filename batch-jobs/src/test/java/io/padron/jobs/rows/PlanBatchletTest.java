package io.padron.jobs.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.access.Actor;
import io.padron.access.Role;
import io.padron.access.Users;
import io.padron.id.spi.PersonType;
import io.padron.identity.Countries;
import io.padron.imports.FileShape;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.imports.files.SkippedData;
import io.padron.imports.files.SkippedData.UnusedColumn;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.Phase;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.TaskKey;
import io.padron.jobs.JobCompletions;
import io.padron.jobs.layout.ImportLayouts;
import io.padron.jobs.mapping.Freedonia;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import jakarta.batch.runtime.context.JobContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanBatchletTest {

    private static final ImportId ID = new ImportId(7);
    private static final ImportRun RUN = new ImportRun(
            ID, "clientes.csv", new CountryCode("ZZ"), PersonType.NATURAL, ImportState.RECEIVED, "", "ana");
    private static final List<TaskKey> WAITING =
            List.of(new TaskKey(ID, Phase.VALIDATE, 0), new TaskKey(ID, Phase.VALIDATE, 1));

    private final PlanBatchlet plan = new PlanBatchlet();
    private final List<TaskKey> woken = new ArrayList<>();
    private final List<Object> failures = new ArrayList<>();
    private final List<FileShape> shapes = new ArrayList<>();
    private final Layout layout =
            new Layout("formato", List.of(column("name.first", "Nombre"), column("name.last", "Apellido")));

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() {
        plan.task = new TaskScope();
        plan.task.job = answering(JobContext.class, Map.of("getProperties", leaseProperties(), "getExecutionId", 7L));
        plan.task.ends = new JobCompletions();
        plan.task.users =
                answering(Users.class, Map.of("findActor", Optional.of(new Actor("ana", Role.ADMINISTRATOR))));
        plan.runs = ledger();
        plan.task.runs = plan.runs;
        plan.workers = woken::add;
        plan.files = answering(
                ImportFiles.class,
                Map.of(
                        "originalPath",
                        folder.resolve("original"),
                        "stagedPath",
                        folder.resolve("staged"),
                        "prepareStagingPath",
                        folder.resolve("attempt")));
        plan.layouts = answering(ImportLayouts.class, Map.of("acceptedLayout", Optional.of(layout)));
        plan.countries =
                answering(Countries.class, Map.of("find", Optional.of(Freedonia.with(false, Optional.empty()))));
    }

    /** Without the wake-ups the tasks would wait for the sweeper, a few at a time. */
    @Test
    void wakesAWorkerForEachNewTask() throws IOException {
        Files.writeString(folder.resolve("original"), "Nombre,Apellido\nAna,Ruiz\nEva,Gil\n");
        assertEquals("COMPLETED", plan.process());
        assertEquals(List.of(), failures);
        assertEquals(WAITING, woken);
        assertTrue(Files.exists(folder.resolve("staged")));
    }

    @Test
    void wakesNoWorkerForAFileWithoutNames() throws IOException {
        Files.writeString(folder.resolve("original"), "Nombre,Otra cosa\nAna,Ruiz\n");
        assertEquals("COMPLETED", plan.process());
        assertEquals(List.of("missing-columns"), failures);
        assertEquals(List.of(), woken);
    }

    @Test
    void aColumnWithoutAFieldIsRecordedAsSkippedData() throws IOException {
        Files.writeString(folder.resolve("original"), "Nombre,Apellido,Notas\nAna,Ruiz,vip\nEva,Gil,\n");
        plan.process();
        assertEquals(
                List.of(new UnusedColumn(2, "Notas", 1, false)),
                shapes.get(0).skippedData().unusedColumns());
    }

    /** The user who corrects the rows of a run has seen its skipped data. */
    @Test
    void aCorrectionsWorkbookDoesNotReportTheUnusedColumnsOfItsImportAgain() throws IOException {
        Files.writeString(
                folder.resolve("original"),
                "Fila en la carga 5,Nombre,Apellido,Notas,Zona,Qué corregir\n2,Ana,Ruiz,vip,norte,Falta el correo\n");
        plan.process();
        assertEquals(
                List.of(new UnusedColumn(3, "Notas", 1, true), new UnusedColumn(4, "Zona", 1, false)),
                shapes.get(0).skippedData().unusedColumns());
    }

    /** A partial copy may be as large as the remaining disk space. */
    @Test
    void deletesThePartialCopyWhenItFails() throws IOException {
        Files.writeString(folder.resolve("original"), "Nombre,Apellido\nAna,Ruiz\n");
        Files.createDirectories(folder.resolve("staged/in-the-way"));
        assertThrows(IOException.class, plan::process);
        assertTrue(Files.notExists(folder.resolve("attempt")));
    }

    @Test
    void recordsNothingWhenItIsStoppedWhileReading() throws IOException {
        Files.writeString(folder.resolve("original"), "Nombre,Apellido\nAna,Ruiz\n");
        plan.stop();
        plan.process();
        assertEquals(List.of(), failures);
        assertEquals(List.of(), woken);
        assertTrue(Files.notExists(folder.resolve("staged")));
        assertTrue(Files.notExists(folder.resolve("attempt")));
    }

    private RunLedger ledger() {
        SkippedData earlier = SkippedData.ofColumns(List.of(new UnusedColumn(2, "Notas", 9, false)));
        Map<String, Object> known = Map.of(
                "findRun",
                Optional.of(RUN),
                "findColumnMapping",
                Optional.empty(),
                "finishPlanning",
                WAITING,
                "findFileShape",
                Optional.of(new FileShape("UTF-8", 1, List.of(), List.of(), earlier)));
        return (RunLedger) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RunLedger.class}, (ledger, method, arguments) -> {
                    if (method.getName().equals("failRun")) {
                        failures.add(arguments[1]);
                        return null;
                    }
                    if (method.getName().equals("finishPlanning")) {
                        shapes.add((FileShape) arguments[1]);
                    }
                    return answer(known, method.getName());
                });
    }

    private static Properties leaseProperties() {
        Properties lease = new Properties();
        lease.setProperty("task", new TaskKey(ID, Phase.PLAN, 0).toString());
        lease.setProperty("fence", "1");
        lease.setProperty("offset", "0");
        lease.setProperty("rows", "0");
        return lease;
    }

    private static Column column(String field, String header) {
        Message text = new Message(header, header);
        return new Column(field, text, List.of(), false, List.of(), "", text);
    }

    /** Returns a stub with a fixed answer for each method; any other method fails. */
    private static <T> T answering(Class<T> type, Map<String, ?> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(answers, method.getName())));
    }

    private static Object answer(Map<String, ?> answers, String method) {
        return Optional.<Object>ofNullable(answers.get(method))
                .orElseThrow(() -> new AssertionError("Unexpected call: " + method));
    }
}
