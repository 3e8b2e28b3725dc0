package io.padron.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.kernel.Issue;
import io.padron.kernel.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormProblemTest {

    private final FormField name = new FormField("name.first", "Primer nombre", false);
    private final FormField firstEmail = new FormField("emails[0]", "Correo", false);
    private final FormField secondEmail = new FormField("emails[1]", "Correo", true);
    private final List<FormField> fields = List.of(name, firstEmail, secondEmail);

    @Test
    void eachIssueStandsAtItsFieldAndTheSummaryFollowsTheFormAndNamesItsFields() {
        List<FormProblem> summary = placeIssues(
                Issue.error("", "whole", createMessage("todo")),
                Issue.error("emails[1]", "email-form", createMessage("Este correo no")),
                Issue.error("name.first", "missing", createMessage("uno")));
        assertEquals(
                List.of("Primer nombre: uno", "Este correo no", "todo"),
                summary.stream().map(FormProblem::message).toList());
        assertEquals("emails-1", summary.get(1).anchor());
        assertEquals("", summary.get(2).anchor());
        assertTrue(name.isWrong() && secondEmail.isWrong());
        assertFalse(firstEmail.isWrong());
    }

    @Test
    void anIssueOfAGroupBelongsToItsFirstField() {
        placeIssues(
                Issue.error("emails", "missing", createMessage("falta")),
                Issue.error("name", "missing", createMessage("falta")));
        assertEquals("falta", firstEmail.getError());
        assertEquals("falta", name.getError());
    }

    @Test
    void aDoubtStandsAtItsFieldAndNotInTheSummary() {
        assertEquals(List.of(), placeIssues(Issue.doubt("emails[0]", "placeholder", createMessage("duda"))));
        assertEquals("duda", firstEmail.getDoubt());
    }

    @Test
    void doubtsAreListedWithTheirFields() {
        List<FormProblem> doubts = FormProblem.summarizeDoubts(
                List.of(
                        Issue.doubt("emails[0]", "placeholder", createMessage("duda")),
                        Issue.error("emails[1]", "email-form", createMessage("no")),
                        Issue.doubt("name.first", "odd", createMessage("raro"))),
                fields,
                Language.SPANISH);
        assertEquals(
                List.of("Primer nombre: raro", "Correo: duda"),
                doubts.stream().map(FormProblem::message).toList());
        assertEquals(
                List.of("name-first", "emails-0"),
                doubts.stream().map(FormProblem::anchor).toList());
    }

    @Test
    void issuesOfFieldsThatAreNotSelectedAreNotShown() {
        placeIssues(Issue.error("emails[0]", "email-form", createMessage("no")));
        firstEmail.setValue("ana@casa.example.net");
        FormProblem.placeAtFields(
                List.of(
                        Issue.error("name.first", "missing", createMessage("falta")),
                        Issue.doubt("emails[0]", "placeholder", createMessage("duda"))),
                fields,
                field -> field.isWrong() || !field.getValue().isBlank(),
                Language.SPANISH);
        assertFalse(name.isWrong());
        assertFalse(firstEmail.isWrong());
        assertEquals("duda", firstEmail.getDoubt());
    }

    @Test
    void whatWasWrongBeforeIsForgotten() {
        placeIssues(Issue.error("name.first", "missing", createMessage("uno")));
        placeIssues();
        assertFalse(name.isWrong());
    }

    private List<FormProblem> placeIssues(Issue... issues) {
        return FormProblem.placeAll(List.of(issues), fields, Language.SPANISH);
    }

    private static Message createMessage(String text) {
        return new Message(text, text);
    }
}
