package io.padron.plugins.colombia;

import io.padron.id.spi.ContactsRule;
import io.padron.id.spi.CountryPack;
import io.padron.id.spi.IdentityEntry;
import io.padron.id.spi.IdentityKind;
import io.padron.id.spi.NameField;
import io.padron.id.spi.NamePart;
import io.padron.id.spi.NameStyle;
import io.padron.id.spi.PaymentMethodType;
import io.padron.id.spi.PersonForm;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.id.spi.TemplateDesign.Block;
import io.padron.id.spi.TemplateDesign.Part;
import io.padron.id.spi.Text;
import java.util.List;
import java.util.Optional;

/**
 * Colombia: names in one field or in parts; one optional document; at least one phone and one email; PSE, billeteras
 * and cash at agencies.
 */
public final class ColombiaPack implements CountryPack {
    private static final NameStyle WHOLE =
            NameStyle.of(new NameField(NamePart.FULL, new Text("Nombre", "Name"), true, "Juan Pérez"));

    private static final NameStyle PARTS = NameStyle.of(
            new NameField(NamePart.FIRST, new Text("Primer nombre", "First name"), true, "Juan"),
            new NameField(NamePart.MIDDLE, new Text("Segundo nombre", "Middle name"), false, "Camilo"),
            new NameField(NamePart.LAST, new Text("Primer apellido", "First surname"), true, "Pérez"),
            new NameField(NamePart.SECOND_LAST, new Text("Segundo apellido", "Second surname"), false, "Rojas"));

    private static final NameStyle LEGAL_NAME = NameStyle.of(new NameField(
            NamePart.LEGAL_NAME, new Text("Razón social", "Legal name"), true, "Recaudos del Caribe S.A.S."));

    @Override
    public String country() {
        return "CO";
    }

    @Override
    public Text name() {
        return Text.same("Colombia");
    }

    @Override
    public String version() {
        return "1.1.0";
    }

    @Override
    public List<PersonForm> personForms() {
        return List.of(
                new PersonForm(
                        PersonType.NATURAL,
                        new Text("Persona natural", "Natural person"),
                        List.of(WHOLE, PARTS),
                        1,
                        1,
                        ContactsRule.NONE),
                new PersonForm(
                        PersonType.LEGAL,
                        new Text("Persona jurídica", "Company"),
                        List.of(LEGAL_NAME),
                        1,
                        1,
                        new ContactsRule(0, 3, WHOLE, false)));
    }

    @Override
    public List<IdentityKind> identityKinds() {
        return Kinds.all();
    }

    @Override
    public IdentityEntry identityEntry() {
        return IdentityEntry.KIND_AND_NUMBER;
    }

    /** A number without a kind may be the organisation's own code or a cédula; the internal code assumes the least. */
    @Override
    public Optional<String> kindWhenUnnamed() {
        return Optional.of("CODIGO_INTERNO");
    }

    @Override
    public String phoneExample() {
        return "3001234567";
    }

    @Override
    public List<Part> formOrder(PersonType personType) {
        return List.of(
                Part.NAME,
                Part.IDENTITIES,
                Part.ADDRESS,
                Part.PHONES,
                Part.EMAILS,
                Part.CONTACTS,
                Part.REFERENCE,
                Part.PAYMENT_METHOD);
    }

    @Override
    public TemplateDesign template(PersonType personType) {
        return new TemplateDesign(
                personType == PersonType.NATURAL ? "formato-cliente-pn" : "formato-cliente-pj",
                List.of(
                        Block.of(Part.NAME),
                        Block.of(Part.IDENTITIES),
                        Block.of(Part.ADDRESS),
                        new Block(Part.PHONES, 5),
                        new Block(Part.EMAILS, 5),
                        Block.of(Part.REFERENCE),
                        Block.of(Part.PAYMENT_METHOD)));
    }

    @Override
    public List<PaymentMethodType> paymentMethodTypes() {
        return List.of(
                new PaymentMethodType("PSE", Text.same("PSE"), List.of(), true),
                new PaymentMethodType(
                        "WALLET",
                        new Text("Billetera (Nequi, Daviplata)", "Wallet (Nequi, Daviplata)"),
                        List.of(new PaymentMethodType.Setting(
                                "phone",
                                new Text("Celular de la billetera", "The wallet's mobile number"),
                                false,
                                new MobileRule(),
                                "3001234567")),
                        true),
                new PaymentMethodType(
                        "CASH_AGENCY",
                        new Text("Efectivo con convenio (Efecty, Baloto)", "Cash at an agency (Efecty, Baloto)"),
                        List.of(new PaymentMethodType.Setting(
                                "agreement",
                                new Text("Número de convenio", "Agreement number"),
                                true,
                                new AgreementRule(),
                                "123456")),
                        true));
    }
}
