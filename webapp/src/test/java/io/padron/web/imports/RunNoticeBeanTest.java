package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.id.spi.PersonType;
import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.files.SkippedData;
import io.padron.kernel.CountryCode;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunNoticeBeanTest {

    private final WatchedRuns watched = new WatchedRuns();
    private final Map<Long, ImportState> ledger = new TreeMap<>();
    private int questions;

    @Test
    void aRunThatEndedIsAnnouncedThoughAnOlderOneStillRuns() {
        watchRuns(7, 8, 9);
        ledger.put(8L, ImportState.COMPLETED);
        ledger.put(9L, ImportState.VALIDATED);
        assertEquals("/imports/run?id=8", readNoticeAddress());
        assertEquals("/imports/run?id=9", readNoticeAddress());
        assertEquals("", readNoticeAddress());
        ledger.put(7L, ImportState.FAILED);
        assertEquals("/imports/run?id=7", readNoticeAddress());
        assertEquals(4, questions);
        assertEquals("", readNoticeAddress());
        assertEquals(4, questions, "No query when no run is watched");
    }

    private void watchRuns(long... ids) {
        for (long id : ids) {
            ledger.put(id, ImportState.LOADING);
            watched.watch(createView(id));
        }
    }

    /** The address to which the notice of the next page links. */
    private String readNoticeAddress() {
        RunNoticeBean notice = new RunNoticeBean();
        notice.watched = watched;
        notice.imports = createProxy(Imports.class, (proxy, method, arguments) -> {
            questions++;
            return ledger.keySet().stream()
                    .filter(id -> ((Set<?>) arguments[0]).contains(new ImportId(id)))
                    .map(this::createView)
                    .toList();
        });
        notice.request = createProxy(
                HttpServletRequest.class,
                (proxy, method, arguments) -> method.getName().equals("getRequestURI") ? "/customers/list" : null);
        notice.findEnded();
        return notice.getAddress();
    }

    private ImportView createView(long id) {
        return new ImportView(
                new ImportId(id),
                "clientes.csv",
                new CountryCode("MX"),
                PersonType.NATURAL,
                LoadMode.AUTO,
                ledger.getOrDefault(id, ImportState.LOADING),
                1,
                1,
                0,
                1,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty(),
                SkippedData.NONE,
                Optional.empty(),
                "ana",
                Instant.EPOCH,
                Optional.empty());
    }

    private static <T> T createProxy(Class<T> type, InvocationHandler answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), List.of(type).toArray(Class<?>[]::new), answer));
    }
}
