package io.padron.web.customers.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.padron.contacts.ContactPerson;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.id.spi.NamePart;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.NameFieldView;
import io.padron.identity.FormView.NameStyleView;
import io.padron.identity.IdentityKindView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.PersonName;
import io.padron.web.FormField;
import io.padron.web.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form of a country with several identity kinds, two name styles and up to three contacts. */
class CustomerFormTest {

    private static final NameStyleView WHOLE = new NameStyleView(List.of(createNameField(NamePart.FULL)));
    private static final NameStyleView PARTS = new NameStyleView(List.of(
            createNameField(NamePart.FIRST),
            createNameField(NamePart.MIDDLE),
            createNameField(NamePart.LAST),
            createNameField(NamePart.SECOND_LAST)));
    private static final FormView VIEW = new FormView(
            PersonType.NATURAL,
            createMessage("persona"),
            List.of(WHOLE, PARTS),
            1,
            1,
            1,
            3,
            WHOLE,
            true,
            "formato",
            List.of(),
            List.of(TemplateDesign.Part.values()));
    private static final CountryView FREEDONIA = new CountryView(
            new CountryCode("ZZ"),
            createMessage("Freedonia"),
            true,
            Optional.of("CODE"),
            "",
            List.of(VIEW),
            Stream.of("CARD", "CODE", "PASS")
                    .map(code -> new IdentityKindView(
                            code,
                            createMessage(code),
                            Set.of(PersonType.NATURAL),
                            Set.of(),
                            List.of(),
                            Map.of(),
                            false,
                            ""))
                    .toList(),
            List.of());

    private final CustomerForm form = new CustomerForm(FREEDONIA, PersonType.NATURAL, Language.SPANISH);

    @Test
    void theNameGoesWithItsWriterFromOneWayToAnotherAndBack() {
        writeNameField(0, "Ana María Torres Ruiz");
        chooseNameWay(1);
        assertEquals(List.of("Ana", "María", "Torres", "Ruiz"), readNames());
        writeNameField(0, "Ana María");
        writeNameField(1, "");
        chooseNameWay(0);
        assertEquals(List.of("Ana María Torres Ruiz"), readNames());
        chooseNameWay(1);
        assertEquals(
                List.of("Ana María", "", "Torres", "Ruiz"), readNames(), "each word stays in the field it was put in");
        assertEquals(
                PersonName.ofParts("Ana María", "", "Torres", "Ruiz"),
                form.toNewCustomer(List.of()).name());
    }

    @Test
    void theFieldsStayWhatTheyAreUntilTheWayIsChanged() {
        form.setNameStyle(1);
        writeNameField(0, "Ana Torres");
        assertEquals("Ana Torres", form.toNewCustomer(List.of()).name().full());
    }

    @Test
    void emptyRowsAreNotSentAndNotShown() {
        assertEquals(
                List.of(1, 1, 1, 1),
                List.of(form.getEmailRows(), form.getPhoneRows(), form.getIdentityRows(), form.getContactRows()));
        assertTrue(form.getEmails().size() > 10 && form.getContacts().size() == 3);
        form.getEmails().get(2).setValue("tercero@casa.example.net");
        form.getContacts().get(1).getFields().get(0).setValue("Luz Ríos");
        NewCustomer entered = form.toNewCustomer(List.of());
        assertEquals(List.of("", "", "tercero@casa.example.net"), entered.emails());
        assertEquals(3, form.getEmailRows());
        assertEquals(List.of(""), entered.phones());
        assertEquals(2, entered.contacts().size());
        assertEquals(1, entered.identities().size());
    }

    @Test
    void aCustomerWithMoreThanTheFormHasRowsForLosesNothing() {
        List<NewIdentity> many = Stream.of("PASS", "CODE", "CODE", "CODE", "GONE")
                .map(kind -> new NewIdentity(kind, "1"))
                .toList();
        List<ContactPerson> people = Stream.of("A", "B", "C", "D")
                .map(one -> new ContactPerson(PersonName.ofFullName(one), "", ""))
                .toList();
        form.fill(createKnownCustomer(many, people));
        NewCustomer entered = form.toNewCustomer(List.of());
        assertEquals(many, entered.identities());
        assertEquals(people, entered.contacts());
        form.fill(createKnownCustomer(List.of(new NewIdentity("PASS", "1")), List.of()));
        assertEquals(List.of("PASS", "CARD", "CODE"), readKinds(), "the spare rows are of kinds that are free");
        assertEquals(
                List.of("1"),
                form.toNewCustomer(List.of()).identities().stream()
                        .map(NewIdentity::value)
                        .toList());
        assertEquals(1, form.getContactRows());
    }

    private List<String> readKinds() {
        return form.getIdentities().stream().map(IdentityFields::getKind).toList();
    }

    private static NewCustomer createKnownCustomer(List<NewIdentity> identities, List<ContactPerson> people) {
        return new NewCustomer(
                new CountryCode("ZZ"),
                PersonType.NATURAL,
                PersonName.ofFullName("Ana Torres"),
                "",
                identities,
                List.of(),
                List.of(),
                "",
                "",
                people,
                List.of());
    }

    private void chooseNameWay(int way) {
        form.setNameStyle(way);
        form.changeNameStyle();
    }

    private void writeNameField(int field, String text) {
        form.getNameFields().get(field).setValue(text);
    }

    private List<String> readNames() {
        return form.getNameFields().stream().map(FormField::getValue).toList();
    }

    private static NameFieldView createNameField(NamePart part) {
        return new NameFieldView(part, createMessage(part.name()), false, "");
    }

    private static Message createMessage(String text) {
        return new Message(text, text);
    }
}
