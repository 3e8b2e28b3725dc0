package io.padron.id.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.id.spi.NamePart;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.Reason;
import io.padron.id.spi.Text;
import io.padron.id.spi.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract that the host requires of every rule. A pack's test extends it, and returns the rule and some numbers
 * that the rule must accept.
 *
 * <p>{@link #accepted} returns invented numbers as users write them; some should have dashes, dots or lower case.
 */
public abstract class IdRuleContract {
    private static final int LONGEST_NORMAL_FORM = 40;

    /** Returns the rule under test. */
    protected abstract IdentityRule rule();

    /** Returns invented numbers that the rule must accept without a doubt when the holder is unknown. */
    protected abstract List<String> accepted();

    @Test
    void compactIsTotalAndIdempotent() {
        NastyTexts.all().forEach(text -> {
            String compact = rule().compact(text);
            assertNotNull(compact, () -> "compact of " + text);
            assertEquals(compact, rule().compact(compact), () -> "compact of " + text);
        });
    }

    @Test
    void checkReturnsForAnyText() {
        NastyTexts.all().forEach(text -> holders().forEach(holder -> {
            assertSound(rule().check(rule().compact(text), holder));
            assertSound(rule().check(text, holder));
        }));
    }

    @Test
    void formatReturnsForAnyText() {
        NastyTexts.all().forEach(text -> assertNotNull(rule().format(rule().compact(text))));
    }

    @Test
    void meaningReturnsForAnyText() {
        Stream.concat(accepted().stream(), NastyTexts.all())
                .forEach(text -> rule().meaning(rule().compact(text)).ifPresent(IdRuleContract::assertSpoken));
    }

    @Test
    void acceptsItsExamplesWithoutDoubts() {
        assertFalse(accepted().isEmpty(), "The contract needs examples");
        accepted().forEach(example -> assertEquals(List.of(), accept(example).doubts(), example));
    }

    @Test
    void givesANormalFormTheVerdictOfItsNumber() {
        accepted().forEach(example -> {
            String normalForm = accept(example).normalForm();
            assertEquals(normalForm, accept(normalForm).normalForm(), () -> "Checked again: " + example);
        });
    }

    @Test
    void whatItFormatsCompactsBackToTheNormalForm() {
        accepted().forEach(example -> {
            String normalForm = accept(example).normalForm();
            assertEquals(normalForm, rule().compact(rule().format(normalForm)), example);
        });
    }

    @Test
    void returnsTheSameOnManyThreads() {
        List<String> questions =
                Stream.concat(accepted().stream(), NastyTexts.all()).toList();
        Map<String, Verdict> alone =
                questions.stream().distinct().collect(Collectors.toMap(text -> text, this::verdictOf));
        IntStream.range(0, 8).parallel().forEach(round -> questions.parallelStream()
                .forEach(text -> assertEquals(alone.get(text), verdictOf(text), text)));
    }

    @Test
    void namesItsSource() {
        assertFalse(rule().source().isBlank(), "Where is the rule laid down?");
    }

    private Verdict verdictOf(String written) {
        return rule().check(rule().compact(written), Holder.UNKNOWN);
    }

    private Verdict.Accepted accept(String written) {
        return assertInstanceOf(Verdict.Accepted.class, verdictOf(written), written);
    }

    private static void assertSound(Verdict verdict) {
        assertNotNull(verdict);
        if (verdict instanceof Verdict.Accepted accepted) {
            assertFalse(accepted.normalForm().isBlank(), "An empty normal form");
            assertTrue(accepted.normalForm().length() <= LONGEST_NORMAL_FORM, accepted::normalForm);
            accepted.doubts().forEach(IdRuleContract::assertSound);
        } else if (verdict instanceof Verdict.Rejected rejected) {
            assertSound(rejected.reason());
        }
    }

    private static void assertSound(Reason reason) {
        assertAll(
                () -> assertTrue(reason.code().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), reason::code),
                () -> assertSentence(reason.message().es()),
                () -> assertSentence(reason.message().en()));
    }

    /**
     * Asserts that a text is at most 300 characters long and ends with a full stop, without exclamation marks or line
     * breaks.
     */
    static void assertSentence(String text) {
        assertTrue(text.endsWith(".") && !text.contains("!"), text);
        assertTrue(text.length() <= 300, text);
        assertTrue(text.chars().noneMatch(Character::isISOControl), text);
    }

    private static Stream<Holder> holders() {
        Map<NamePart, String> nasty =
                Arrays.stream(NamePart.values()).collect(Collectors.toMap(part -> part, part -> "😀 \u0000 d'"));
        return Stream.of(
                Holder.UNKNOWN,
                Holder.of(PersonType.NATURAL),
                Holder.of(PersonType.LEGAL),
                new Holder(Optional.of(PersonType.NATURAL), nasty),
                new Holder(Optional.of(PersonType.LEGAL), nasty));
    }

    static void assertSpoken(Text text) {
        assertAll(
                () -> assertFalse(text.es().isBlank(), "A text without Spanish"),
                () -> assertFalse(text.en().isBlank(), "A text without English"));
    }
}
