package io.padron.imports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.imports.ColumnMap;
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

/** What is told of runs. */
class RunViewsTest {

    @ParameterizedTest
    @EnumSource
    void earlierRunsOfTheSameBytesAreFoundNewestFirstAndLaterOnesAreNot(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId first = ledger.enter(LoadMode.MANUAL).importId();
        ImportId second = ledger.enter(LoadMode.MANUAL).importId();
        ImportId third = ledger.enter(LoadMode.MANUAL).importId();
        assertEquals(List.of(second, first), ledger.views.latestOf("0".repeat(64), third));
        assertEquals(List.of(), ledger.views.latestOf("0".repeat(64), first));
        assertEquals(List.of(), ledger.views.latestOf("1".repeat(64), third));
        assertTrue(ledger.view(first).counts());
        ledger.register.cancel(first);
        assertFalse(ledger.view(first).counts());
    }

    @ParameterizedTest
    @EnumSource
    void aClaimedFileIsOneRun(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        assertEquals(Optional.empty(), ledger.views.findClaimed("claim"));
        ImportId id = ledger.enterClaimed("claim").importId();
        ledger.enter(LoadMode.AUTO);
        ledger.enter(LoadMode.AUTO);
        ledger.enterClaimed("another");
        assertEquals(id, ledger.views.findClaimed("claim").orElseThrow().id());
        assertThrows(RuntimeException.class, () -> ledger.enterClaimed("claim"));
        assertEquals(4, ledger.views.list(new PageRequest(0, 10)).total());
    }

    @ParameterizedTest
    @EnumSource
    void theNewestRunIsListedFirst(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ImportId first = ledger.plan(LoadMode.MANUAL, 2);
        ImportId second = ledger.plan(LoadMode.MANUAL, 7);
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
        ImportId validated = ledger.plan(LoadMode.MANUAL, 2);
        ledger.judge(validated, 1);
        ImportId paused = ledger.enter(LoadMode.MANUAL).importId();
        ledger.register.pause(paused);
        ImportId cancelled = ledger.enter(LoadMode.MANUAL).importId();
        ledger.register.cancel(cancelled);
        ImportId going = ledger.enter(LoadMode.MANUAL).importId();
        Page<ImportView> waiting = ledger.views.waiting(new PageRequest(0, 1));
        assertEquals(2, waiting.total());
        assertEquals(List.of(paused), ids(waiting.items()));
        assertEquals(
                List.of(validated),
                ids(ledger.views.waiting(new PageRequest(1, 1)).items()));
        assertEquals(
                List.of(validated, going), ids(ledger.views.find(Set.of(going, validated, new ImportId(999_999)))));
        assertEquals(List.of(), ledger.views.find(Set.of()));
    }

    private static List<ImportId> ids(List<ImportView> runs) {
        return runs.stream().map(ImportView::id).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatAPersonSaidOfTheColumnsIsKept(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        ColumnMap said = new ColumnMap(3, List.of("name.first", "", "identities.RFC"));
        ImportId id = ledger.enter(LoadMode.WHEN_CLEAN, Optional.of(said)).importId();
        assertEquals(Optional.of(said), ledger.runs.columns(id));
        assertEquals(
                Optional.empty(),
                ledger.runs.columns(ledger.enter(LoadMode.WHEN_CLEAN).importId()));
        assertEquals(
                "clientes.csv", ledger.views.stored(id).orElseThrow().order().fileName());
    }

    @ParameterizedTest
    @EnumSource
    void theHistoryTakesTheSameStatementsHoweverManyRunsThereAre(TestDatabase kind) {
        TestLedger ledger = new TestLedger(kind);
        for (int run = 0; run < 30; run++) {
            ledger.plan(LoadMode.WHEN_CLEAN, 10, 10);
        }
        AtomicInteger statements = ledger.countStatements();
        assertEquals(25, ledger.views.list(new PageRequest(0, 25)).items().size());
        assertEquals(5, statements.get());
    }
}
