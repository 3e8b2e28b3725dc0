package io.padron.jobs.mapping;

import io.padron.id.spi.NamePart;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.NameFieldView;
import io.padron.identity.FormView.NameStyleView;
import io.padron.identity.FormView.TemplateBlockView;
import io.padron.identity.IdentityKindView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fictitious country, which proves that the engine contains no rules of a real one. */
public final class Freedonia {

    private Freedonia() {}

    public static CountryView with(boolean kindAndNumber, Optional<String> kindWhenUnnamed) {
        return new CountryView(
                new CountryCode("ZZ"),
                same("Freedonia"),
                kindAndNumber,
                kindWhenUnnamed,
                "600123456",
                List.of(form(PersonType.NATURAL), form(PersonType.LEGAL)),
                List.of(
                        kind("TAX", new Message("Número fiscal", "Tax number"), true),
                        kind("CODE", new Message("Código interno", "Internal code"), false)),
                List.of());
    }

    private static FormView form(PersonType type) {
        NameStyleView parts = new NameStyleView(List.of(
                new NameFieldView(NamePart.FIRST, new Message("Primer nombre", "First name"), true, "Ana"),
                new NameFieldView(NamePart.LAST, new Message("Apellido", "Surname"), true, "Torres")));
        NameStyleView whole = new NameStyleView(
                List.of(new NameFieldView(NamePart.FULL, new Message("Nombre", "Name"), true, "Ana Torres")));
        return new FormView(
                type,
                same("persona"),
                List.of(parts, whole),
                1,
                0,
                1,
                2,
                parts,
                true,
                "formato-persona",
                List.of(
                        new TemplateBlockView(TemplateDesign.Part.REFERENCE, 1),
                        new TemplateBlockView(TemplateDesign.Part.NAME, 1),
                        new TemplateBlockView(TemplateDesign.Part.IDENTITIES, 1),
                        new TemplateBlockView(TemplateDesign.Part.EMAILS, 2),
                        new TemplateBlockView(TemplateDesign.Part.CONTACTS, 2),
                        new TemplateBlockView(TemplateDesign.Part.PAYMENT_METHOD, 1)),
                List.of(TemplateDesign.Part.values()));
    }

    private static IdentityKindView kind(String code, Message label, boolean separateCheckDigit) {
        return new IdentityKindView(
                code,
                label,
                Set.of(PersonType.NATURAL, PersonType.LEGAL),
                Set.of(),
                List.of("31" + code.length()),
                Map.of(PersonType.NATURAL, "123", PersonType.LEGAL, "123"),
                separateCheckDigit,
                "made up");
    }

    private static Message same(String text) {
        return new Message(text, text);
    }
}
