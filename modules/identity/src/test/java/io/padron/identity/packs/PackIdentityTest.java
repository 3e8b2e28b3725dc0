package io.padron.identity.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.PersonType;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityNumberQuery;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.PackView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackIdentityTest {
    private static final CountryCode QA = new CountryCode("QA");

    @TempDir
    Path folder;

    private final PackLoader loader = new PackLoader(PackLoadLog.none());
    private final PackIdentity identity = new PackIdentity();
    private final PackCountries countries = new PackCountries();

    @BeforeEach
    void load() {
        Packs packs = new Packs();
        packs.activate(loader.load(List.of(TestPacks.jar(folder, "sound.jar", TestPacks.SOUND))));
        RuleEvaluator ruleEvaluator = new RuleEvaluator();
        ruleEvaluator.packs = packs;
        identity.packs = packs;
        identity.ruleEvaluator = ruleEvaluator;
        countries.packs = packs;
        countries.ruleEvaluator = ruleEvaluator;
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void aGoodNumberComesBackInItsForms() {
        IdentityVerdict.Accepted verdict = assertInstanceOf(IdentityVerdict.Accepted.class, check("num", " 1-2 "));
        assertEquals(new IdentityVerdict.Accepted("NUM", "12", "N 12", List.of(), true, "1.0.0"), verdict);
    }

    @Test
    void theNameReachesTheRule() {
        IdentityNumberQuery question = new IdentityNumberQuery(
                QA, "NUM", "5", Optional.of(PersonType.NATURAL), PersonName.ofFullName("Ana"), "");
        IdentityVerdict.Accepted verdict = assertInstanceOf(IdentityVerdict.Accepted.class, identity.check(question));
        assertEquals("Es cinco.", verdict.doubts().get(0).message().es());
    }

    @Test
    void malformedNumbersAreRefusedBeforeTheRule() {
        assertEquals("blank", rejection("NUM", " \u2003"));
        assertEquals("too-long", rejection("NUM", "1".repeat(201)));
        assertEquals("unreadable-characters", rejection("NUM", "12\u00003"));
        assertEquals("unreadable-characters", rejection("NUM", "12\ud8003"));
        assertEquals("num-not-digits", rejection("NUM", "😀"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"79123456.00|79123456", "79,123,456.00|79123456", "79.123.456|79123456", "79123456,0|79123456"})
    void aDecimalZeroIsNoDigitOfTheNumberWhateverTheRule(String written, String normalForm) {
        IdentityVerdict.Accepted verdict = assertInstanceOf(IdentityVerdict.Accepted.class, check("NUM", written));
        assertEquals(normalForm, verdict.normalForm());
        assertEquals(List.of(), verdict.doubts());
    }

    @Test
    void aFractionIsRefusedAndOddGroupsAreDoubted() {
        assertEquals("number-fraction", rejection("NUM", "79123456.5"));
        IdentityVerdict.Rejected setting = assertInstanceOf(
                IdentityVerdict.Rejected.class, countries.checkSetting(QA, "VOUCHER", "series", "7.25"));
        assertEquals("number-fraction", setting.reason().code());
        IdentityVerdict.Accepted odd = assertInstanceOf(IdentityVerdict.Accepted.class, check("NUM", "79.123.45"));
        assertEquals("7912345", odd.normalForm());
        assertEquals("number-groups", odd.doubts().get(0).code());
    }

    @Test
    void unknownCountriesAndKindsAreDistinguished() {
        assertEquals("unknown-kind", unknown(identity.check(IdentityNumberQuery.of(QA, "RFC", "1"))));
        assertEquals(
                "unknown-country", unknown(identity.check(IdentityNumberQuery.of(new CountryCode("ZZ"), "NUM", "1"))));
        assertEquals("unknown-setting", unknown(countries.checkSetting(QA, "VOUCHER", "color", "1")));
    }

    @Test
    void aKindThatIsNotForThePersonTypeIsRefused() {
        IdentityNumberQuery question =
                new IdentityNumberQuery(QA, "NUM", "1", Optional.of(PersonType.LEGAL), PersonName.NONE, "X");
        IdentityVerdict.Rejected verdict = assertInstanceOf(IdentityVerdict.Rejected.class, identity.check(question));
        assertEquals("kind-not-for-person-type", verdict.reason().code());
        assertTrue(verdict.reason().message().es().startsWith("Número no corresponde a: LEGAL."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"666", "777", "888", "999"})
    void aRuleThatFailsRefusesThatNumberOnlyAndItsPackShowsTheError(String number) {
        assertEquals("rule-failed", rejection("NUM", number));
        assertInstanceOf(IdentityVerdict.Accepted.class, check("NUM", "667"));
        PackView pack = identity.packs().get(0);
        assertEquals(PackView.State.ACTIVE, pack.state());
        assertTrue(pack.error().orElseThrow().es().startsWith("sound.jar: la regla Rule falló"));
        assertFalse(pack.error().orElseThrow().es().contains(number));
    }

    @Test
    void aSettingIsCheckedByItsOwnRule() {
        assertInstanceOf(IdentityVerdict.Accepted.class, countries.checkSetting(QA, "VOUCHER", "series", "7"));
        assertInstanceOf(IdentityVerdict.Rejected.class, countries.checkSetting(QA, "VOUCHER", "series", "x"));
    }

    @Test
    void countriesAreThoseOfActivePacks() {
        assertEquals(
                List.of(QA), countries.all().stream().map(CountryView::code).toList());
        assertEquals("Pruebas", countries.nameOf(QA).es());
        assertEquals("ZZ", countries.nameOf(new CountryCode("ZZ")).es());
        assertEquals(
                List.of("NUM"),
                identity.kindsOf(QA).stream().map(IdentityKindView::code).toList());
        assertEquals(List.of(), identity.kindsOf(new CountryCode("ZZ")));
    }

    private IdentityVerdict check(String kind, String written) {
        return identity.check(IdentityNumberQuery.of(QA, kind, written));
    }

    private String rejection(String kind, String written) {
        return assertInstanceOf(IdentityVerdict.Rejected.class, check(kind, written))
                .reason()
                .code();
    }

    private static String unknown(IdentityVerdict verdict) {
        return assertInstanceOf(IdentityVerdict.UnknownKind.class, verdict)
                .reason()
                .code();
    }
}
