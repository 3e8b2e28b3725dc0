package io.padron.plugins.mexico;

import io.padron.id.spi.ContactsRule;
import io.padron.id.spi.CountryPack;
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
import java.util.Map;
import java.util.Set;

/** México: personas físicas and morales with RFC; SPEI and domiciliación. */
public final class MexicoPack implements CountryPack {
    private static final NameStyle PARTS = NameStyle.of(
            new NameField(NamePart.FIRST, new Text("Primer nombre", "First name"), true, "Emma"),
            new NameField(NamePart.MIDDLE, new Text("Segundo nombre", "Middle name"), false, "Lucía"),
            new NameField(NamePart.LAST, new Text("Apellido paterno", "First surname"), true, "Gómez"),
            new NameField(NamePart.SECOND_LAST, new Text("Apellido materno", "Second surname"), false, "Díaz"));

    private static final NameStyle LEGAL_NAME = NameStyle.of(new NameField(
            NamePart.LEGAL_NAME,
            new Text("Razón social", "Legal name"),
            true,
            "Cobranza y Pagos del Norte, S.A. de C.V."));

    @Override
    public String country() {
        return "MX";
    }

    @Override
    public Text name() {
        return new Text("México", "Mexico");
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<PersonForm> personForms() {
        return List.of(
                new PersonForm(
                        PersonType.NATURAL,
                        new Text("Persona física", "Natural person"),
                        List.of(PARTS),
                        1,
                        0,
                        ContactsRule.NONE),
                new PersonForm(
                        PersonType.LEGAL,
                        new Text("Persona moral", "Company"),
                        List.of(LEGAL_NAME),
                        0,
                        0,
                        new ContactsRule(1, 3, PARTS, true)));
    }

    @Override
    public List<IdentityKind> identityKinds() {
        Set<PersonType> allPersonTypes = Set.of(PersonType.NATURAL, PersonType.LEGAL);
        return List.of(
                new IdentityKind(
                        "RFC",
                        Text.same("RFC"),
                        allPersonTypes,
                        allPersonTypes,
                        List.of(
                                "Registro Federal de Contribuyentes",
                                "Clave fiscal",
                                "RFC con homoclave",
                                "Clave del RFC"),
                        Map.of(PersonType.NATURAL, "GODE561231GR8", PersonType.LEGAL, "CPN050217K36"),
                        false,
                        new RfcRule()),
                new IdentityKind(
                        "CURP",
                        Text.same("CURP"),
                        Set.of(PersonType.NATURAL),
                        Set.of(),
                        List.of("Clave Única de Registro de Población", "Clave CURP"),
                        Map.of(PersonType.NATURAL, "GODE561231MDFMZM01"),
                        false,
                        new CurpRule()));
    }

    @Override
    public String phoneExample() {
        return "5512345678";
    }

    @Override
    public List<Part> formOrder(PersonType personType) {
        return personType == PersonType.NATURAL
                ? List.of(
                        Part.NAME,
                        Part.EMAILS,
                        Part.REFERENCE,
                        Part.IDENTITIES,
                        Part.PHONES,
                        Part.CONTACTS,
                        Part.ADDRESS,
                        Part.PAYMENT_METHOD)
                : List.of(
                        Part.NAME,
                        Part.IDENTITIES,
                        Part.REFERENCE,
                        Part.CONTACTS,
                        Part.EMAILS,
                        Part.PHONES,
                        Part.ADDRESS,
                        Part.PAYMENT_METHOD);
    }

    @Override
    public TemplateDesign template(PersonType personType) {
        return personType == PersonType.NATURAL
                ? new TemplateDesign(
                        "formato-cliente-pf",
                        List.of(
                                Block.of(Part.REFERENCE),
                                Block.of(Part.NAME),
                                Block.of(Part.IDENTITIES),
                                new Block(Part.EMAILS, 3),
                                new Block(Part.PHONES, 3),
                                Block.of(Part.PAYMENT_METHOD)))
                : new TemplateDesign(
                        "formato-cliente-pm",
                        List.of(
                                Block.of(Part.REFERENCE),
                                Block.of(Part.NAME),
                                Block.of(Part.IDENTITIES),
                                new Block(Part.CONTACTS, 3),
                                Block.of(Part.PAYMENT_METHOD)));
    }

    @Override
    public List<PaymentMethodType> paymentMethodTypes() {
        return List.of(
                new PaymentMethodType(
                        "SPEI",
                        new Text("SPEI", "SPEI transfer"),
                        List.of(new PaymentMethodType.Setting(
                                "clabe", Text.same("CLABE"), true, new ClabeRule(), "012180001234567899")),
                        true),
                new PaymentMethodType("DIRECT_DEBIT", new Text("Domiciliación", "Direct debit"), List.of(), false));
    }
}
