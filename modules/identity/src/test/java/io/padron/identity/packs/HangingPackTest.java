package io.padron.identity.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.identity.IdentityCheck;
import io.padron.identity.IdentityNumberQuery;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.PackQuarantinedException;
import io.padron.identity.PackView;
import io.padron.kernel.CountryCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packs whose code hangs, or changes the state of its thread. */
class HangingPackTest {
    private static final CountryCode QA = new CountryCode("QA");
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String RULE = """
            if (compact.equals("1")) { while (true) { Thread.onSpinWait(); } }
            if (compact.equals("2")) { Thread.currentThread().interrupt(); Thread.currentThread().setContextClassLoader(null); }
            if (compact.equals("4")) { try { Thread.sleep(600_000); } catch (InterruptedException e) { throw new Error(e); } }
            if (compact.equals("3")) { while (true) { try { Thread.sleep(60_000); } catch (Throwable e) { } } }
            if (compact.equals("666")) {""";

    @TempDir
    Path folder;

    private final PackLoader loader = new PackLoader(SHORT.multipliedBy(10), PackLoadLog.none());
    private final PackIdentity identity = new PackIdentity();
    private final Packs packs = new Packs();

    @BeforeEach
    void load() {
        String source = TestPacks.with(Map.of("if (compact.equals(\"666\")) {", RULE));
        packs.activate(loader.load(List.of(TestPacks.jar(folder, "hanging.jar", source))));
        identity.packs = packs;
        identity.ruleEvaluator = new RuleEvaluator();
        identity.ruleEvaluator.packs = packs;
        identity.ruleEvaluator.deadline = new RuleTimeLimit(SHORT);
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "4"})
    void theNumberOfAHangingRuleIsRejectedAndItsPackIsQuarantined(String number) throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        IdentityVerdict verdict = assertTimeoutPreemptively(PATIENCE, () -> check(number));
        IdentityVerdict.Reason reason =
                assertInstanceOf(IdentityVerdict.Rejected.class, verdict).reason();
        assertEquals("pack-put-aside", reason.code());
        assertTrue(reason.message().es().startsWith("hanging.jar: la regla Rule no respondió"), reason.message()::es);
        PackView pack = identity.packs().get(0);
        assertEquals(PackView.State.QUARANTINED, pack.state());
        assertEquals("QA", pack.country());
        assertEquals(reason.message(), pack.error().orElseThrow());
        assertInstanceOf(IdentityVerdict.UnknownKind.class, check("5"));
        if (!number.equals("3")) {
            awaitNoRuleThread(before);
        }
    }

    @Test
    void workOnManyNumbersEndsAndSoDoesAllOtherWorkOfTheCountry() {
        IdentityCheck checks = identity.createCheck();
        assertThrows(
                PackQuarantinedException.class,
                () -> assertTimeoutPreemptively(
                        PATIENCE,
                        () -> checks.runInBatch(() -> List.of(checks.check(of("5")), checks.check(of("1"))))));
        PackQuarantinedException later =
                assertThrows(PackQuarantinedException.class, () -> checks.runInBatch(() -> checks.check(of("5"))));
        assertEquals(QA, later.country());
    }

    @Test
    void workMayTakeLongerThanOneCall() {
        IdentityCheck checks = identity.createCheck();
        long accepted = checks.runInBatch(() -> IntStream.range(0, 8)
                .peek(row -> pause(100))
                .mapToObj(row -> checks.check(of("5")))
                .filter(IdentityVerdict.Accepted.class::isInstance)
                .count());
        assertEquals(8, accepted);
        assertEquals(PackView.State.ACTIVE, identity.packs().get(0).state());
    }

    @Test
    void whatARuleDoesToItsThreadHarmsNoOtherCall() {
        IdentityCheck checks = identity.createCheck();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertInstanceOf(IdentityVerdict.Accepted.class, check("2"));
        assertFalse(Thread.interrupted());
        List<Boolean> within = checks.runInBatch(() -> {
            checks.check(of("2"));
            return List.of(
                    Thread.currentThread().isInterrupted(),
                    before.equals(Thread.currentThread().getContextClassLoader()));
        });
        assertEquals(List.of(false, true), within);
    }

    @Test
    void aLongRunningCallIsDetected() throws InterruptedException {
        assertFalse(identity.ruleEvaluator.isAnyStuck(Duration.ofMillis(20)));
        Thread asking = new Thread(() -> check("4"));
        asking.start();
        boolean stuck = false;
        while (asking.isAlive() && !stuck) {
            stuck = identity.ruleEvaluator.isAnyStuck(Duration.ofMillis(20));
        }
        assertTrue(stuck);
        asking.join();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public Pack() { while (true) { Thread.onSpinWait(); } }",
                "static { if (true) { try { Thread.sleep(600_000); } catch (InterruptedException e) { throw new Error(e); } } }"
            })
    void aPackThatDoesNotEndLoadingIsQuarantinedAndTheOthersAreUsed(String member) {
        String begin = "public final class Pack implements CountryPack {";
        Path bad = TestPacks.jar(folder, "a-slow.jar", TestPacks.with(Map.of(begin, begin + member)));
        Path again = TestPacks.jar(folder, "b-slow.jar", TestPacks.with(Map.of(begin, begin + member)));
        Path sound = TestPacks.jar(folder, "c-sound.jar", TestPacks.SOUND);
        long start = System.nanoTime();
        List<LoadedPack> found = assertTimeoutPreemptively(PATIENCE, () -> loader.load(List.of(bad, again, sound)));
        assertTrue(System.nanoTime() - start < PATIENCE.toNanos());
        assertEquals(
                List.of("a-slow.jar", "b-slow.jar"),
                found.stream()
                        .filter(LoadedPack.BrokenPack.class::isInstance)
                        .map(LoadedPack::file)
                        .toList());
        assertTrue(((LoadedPack.BrokenPack) found.get(0)).error().es().contains("a-slow.jar no terminó de cargarse"));
        assertInstanceOf(LoadedPack.ValidPack.class, found.get(2));
    }

    private IdentityVerdict check(String number) {
        return identity.check(of(number));
    }

    private static IdentityNumberQuery of(String number) {
        return IdentityNumberQuery.of(QA, "NUM", number);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asserts that an abandoned loop no longer occupies a core. */
    private static void awaitNoRuleThread(Set<Thread> before) throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> !before.contains(thread) && thread.getName().equals("padron-rules-call"))) {
            assertTrue(System.nanoTime() < limit, "A thread still runs");
            Thread.sleep(50);
        }
    }
}
