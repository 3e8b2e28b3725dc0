package io.padron.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.padron.imports.ImportId;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.files.LeftOut;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
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
    void aRunThatEndedIsToldThoughAnOlderOneStillGoesOn() {
        watch(7, 8, 9);
        ledger.put(8L, ImportState.COMPLETED);
        ledger.put(9L, ImportState.VALIDATED);
        assertEquals("/imports/run?id=8", told());
        assertEquals("/imports/run?id=9", told());
        assertEquals("", told());
        ledger.put(7L, ImportState.FAILED);
        assertEquals("/imports/run?id=7", told());
        assertEquals(4, questions);
        assertEquals("", told());
        assertEquals(4, questions, "Nobody is asked when nothing is watched");
    }

    private void watch(long... ids) {
        for (long id : ids) {
            ledger.put(id, ImportState.LOADING);
            watched.see(view(id));
        }
    }

    /** Where the notice of the next page leads. */
    private String told() {
        RunNoticeBean notice = new RunNoticeBean();
        notice.watched = watched;
        notice.imports = answering(Imports.class, (proxy, method, arguments) -> {
            questions++;
            return ledger.keySet().stream()
                    .filter(id -> ((Set<?>) arguments[0]).contains(new ImportId(id)))
                    .map(this::view)
                    .toList();
        });
        notice.request = answering(
                HttpServletRequest.class,
                (proxy, method, arguments) -> method.getName().equals("getRequestURI") ? "/customers/list" : null);
        notice.look();
        return notice.getAddress();
    }

    private ImportView view(long id) {
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
                LeftOut.NOTHING,
                Optional.empty(),
                "ana",
                Instant.EPOCH,
                Optional.empty());
    }

    private static <T> T answering(Class<T> type, InvocationHandler answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), List.of(type).toArray(Class<?>[]::new), answer));
    }
}
