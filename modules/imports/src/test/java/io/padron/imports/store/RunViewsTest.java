package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ColumnMapping;
import io.padron.imports.ImportId;
import io.padron.imports.ImportView;
import io.padron.imports.LoadMode;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import io.padron.schema.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The views of runs. */
class RunViewsTest {

    @ParameterizedTest
    @EnumSource
    void earlierRunsOfTheSameBytesAreFoundNewestFirstAndLaterOnesAreNot(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId first = ledger.enterRun(LoadMode.MANUAL).importId();
        ImportId second = ledger.enterRun(LoadMode.MANUAL).importId();
        ImportId third = ledger.enterRun(LoadMode.MANUAL).importId();
        assertEquals(List.of(second, first), ledger.views.findLatestByHash("0".repeat(64), third));
        assertEquals(List.of(), ledger.views.findLatestByHash("0".repeat(64), first));
        assertEquals(List.of(), ledger.views.findLatestByHash("1".repeat(64), third));
        assertTrue(ledger.findView(first).mayHaveCustomers());
        ledger.register.cancel(first);
        assertFalse(ledger.findView(first).mayHaveCustomers());
    }

    @ParameterizedTest
    @EnumSource
    void anUploadKeyStartsOneRun(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        assertEquals(Optional.empty(), ledger.views.findByUploadKey("upload-key"));
        ImportId id = ledger.enterRunWithKey("upload-key").importId();
        ledger.enterRun(LoadMode.AUTO);
        ledger.enterRun(LoadMode.AUTO);
        ledger.enterRunWithKey("another");
        assertEquals(
                id, ledger.views.findByUploadKey("upload-key").orElseThrow().id());
        assertThrows(RuntimeException.class, () -> ledger.enterRunWithKey("upload-key"));
        assertEquals(4, ledger.views.list(new PageRequest(0, 10)).total());
    }

    @ParameterizedTest
    @EnumSource
    void theNewestRunIsListedFirst(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId first = ledger.planRun(LoadMode.MANUAL, 2);
        ImportId second = ledger.planRun(LoadMode.MANUAL, 7);
        Page<ImportView> page = ledger.views.list(new PageRequest(0, 1));
        assertEquals(2, page.total());
        assertEquals(second, page.items().get(0).id());
        assertEquals(7, page.items().get(0).rowsInFile());
        assertEquals(
                first, ledger.views.list(new PageRequest(1, 1)).items().get(0).id());
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsForAPersonIsFoundHoweverManyCameSince(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId validated = ledger.planRun(LoadMode.MANUAL, 2);
        ledger.validateAll(validated, 1);
        ImportId paused = ledger.enterRun(LoadMode.MANUAL).importId();
        ledger.register.pause(paused);
        ImportId cancelled = ledger.enterRun(LoadMode.MANUAL).importId();
        ledger.register.cancel(cancelled);
        ImportId going = ledger.enterRun(LoadMode.MANUAL).importId();
        Page<ImportView> waiting = ledger.views.listWaiting(new PageRequest(0, 1));
        assertEquals(2, waiting.total());
        assertEquals(List.of(paused), ids(waiting.items()));
        assertEquals(
                List.of(validated),
                ids(ledger.views.listWaiting(new PageRequest(1, 1)).items()));
        assertEquals(
                List.of(validated, going), ids(ledger.views.find(Set.of(going, validated, new ImportId(999_999)))));
        assertEquals(List.of(), ledger.views.find(Set.of()));
    }

    private static List<ImportId> ids(List<ImportView> runs) {
        return runs.stream().map(ImportView::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aColumnMappingIsStored(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ColumnMapping mapping = new ColumnMapping(3, List.of("name.first", "", "identities.RFC"));
        ImportId id = ledger.enterRun(LoadMode.WHEN_CLEAN, Optional.of(mapping)).importId();
        assertEquals(Optional.of(mapping), ledger.runs.findColumnMapping(id));
        assertEquals(
                Optional.empty(),
                ledger.runs.findColumnMapping(
                        ledger.enterRun(LoadMode.WHEN_CLEAN).importId()));
        assertEquals(
                "clientes.csv",
                ledger.views.findStoredFile(id).orElseThrow().newImport().fileName());
    }

    @ParameterizedTest
    @EnumSource
    void theHistoryTakesTheSameStatementsHoweverManyRunsThereAre(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        for (int run = 0; run < 30; run++) {
            ledger.planRun(LoadMode.WHEN_CLEAN, 10, 10);
        }
        AtomicInteger statements = ledger.countStatements();
        assertEquals(25, ledger.views.list(new PageRequest(0, 25)).items().size());
        assertEquals(5, statements.get());
    }
}
