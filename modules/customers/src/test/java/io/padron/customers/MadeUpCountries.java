package io.padron.customers;

import io.padron.id.spi.NamePart;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.NameFieldView;
import io.padron.identity.FormView.NameStyleView;
import io.padron.identity.IdentityCheck;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityNumberQuery;
import io.padron.identity.IdentityNumbers;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.PackView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two test countries. Aridia requires a tax number ({@code T-} and digits; {@code T-000} is generic, and a number that
 * ends in 9 is a doubt), and natural persons may have a card; names come in parts or whole; one email; companies have
 * one to three contacts. Boreal requires only a whole name and a phone, and numbers without a kind are codes.
 */
public final class MadeUpCountries implements Countries, IdentityNumbers {

    public static final CountryCode ARIDIA = new CountryCode("XA");
    public static final CountryCode BOREAL = new CountryCode("XB");

    private static final NameStyleView PARTS = new NameStyleView(List.of(
            field(NamePart.FIRST, true),
            field(NamePart.MIDDLE, false),
            field(NamePart.LAST, true),
            field(NamePart.SECOND_LAST, false)));
    private static final NameStyleView WHOLE = new NameStyleView(List.of(field(NamePart.FULL, true)));
    private static final NameStyleView LEGAL = new NameStyleView(List.of(field(NamePart.LEGAL_NAME, true)));

    private static final Set<PersonType> BOTH = Set.of(PersonType.values());

    private static final List<CountryView> ALL = List.of(
            new CountryView(
                    ARIDIA,
                    text("Aridia"),
                    false,
                    Optional.empty(),
                    "",
                    List.of(
                            form(PersonType.NATURAL, List.of(PARTS, WHOLE), 1, 0, 0),
                            form(PersonType.LEGAL, List.of(LEGAL), 0, 0, 1)),
                    List.of(kind("TAX", BOTH, BOTH), kind("CARD", Set.of(PersonType.NATURAL), Set.of())),
                    List.of()),
            new CountryView(
                    BOREAL,
                    text("Boreal"),
                    true,
                    Optional.of("CODE"),
                    "",
                    List.of(
                            form(PersonType.NATURAL, List.of(WHOLE), 0, 1, 0),
                            form(PersonType.LEGAL, List.of(LEGAL), 0, 1, 0)),
                    List.of(kind("CODE", BOTH, Set.of())),
                    List.of()));

    private static Message text(String text) {
        return new Message(text, text);
    }

    private static NameFieldView field(NamePart part, boolean required) {
        return new NameFieldView(part, text(part.name()), required, "");
    }

    private static IdentityKindView kind(String code, Set<PersonType> types, Set<PersonType> requiredFor) {
        return new IdentityKindView(code, text(code), types, requiredFor, List.of(), Map.of(), false, "");
    }

    private static FormView form(PersonType type, List<NameStyleView> styles, int emails, int phones, int contacts) {
        return new FormView(
                type,
                text(type.name()),
                styles,
                emails,
                phones,
                contacts,
                contacts * 3,
                PARTS,
                true,
                "template",
                List.of(),
                List.of(TemplateDesign.Part.values()));
    }

    @Override
    public List<CountryView> all() {
        return ALL;
    }

    @Override
    public Optional<CountryView> find(CountryCode country) {
        return ALL.stream().filter(view -> view.code().equals(country)).findFirst();
    }

    @Override
    public IdentityVerdict checkSetting(CountryCode country, String methodType, String key, String written) {
        throw new UnsupportedOperationException();
    }

    @Override
    public IdentityCheck createCheck() {
        return this::check;
    }

    @Override
    public IdentityVerdict check(IdentityNumberQuery question) {
        String number = question.written().toUpperCase(java.util.Locale.ROOT).replaceAll("[ .-]", "");
        if (!question.kind().equals("TAX")) {
            return accepted(question.kind(), number, List.of(), true);
        }
        if (!number.matches("T[0-9]+")) {
            return new IdentityVerdict.Rejected(reason("tax-form", "El número lleva T y dígitos."));
        }
        if (number.endsWith("8")
                && !question.name().isEmpty()
                && !question.name().last().equals("Ruiz")) {
            return accepted("TAX", number, List.of(reason("tax-name", "No corresponde al nombre.")), true);
        }
        List<IdentityVerdict.Reason> doubts =
                number.endsWith("9") ? List.of(reason("tax-nine", "Termina en 9.\tRevíselo.")) : List.of();
        return accepted("TAX", number, doubts, !number.equals("T000"));
    }

    private static IdentityVerdict accepted(
            String kind, String number, List<IdentityVerdict.Reason> doubts, boolean unique) {
        String formatted = number.charAt(0) + "-" + number.substring(1);
        return new IdentityVerdict.Accepted(kind, number, formatted, doubts, unique, "1.2.3");
    }

    private static IdentityVerdict.Reason reason(String code, String sentence) {
        return new IdentityVerdict.Reason(code, text(sentence));
    }

    @Override
    public List<PackView> packs() {
        return List.of();
    }

    @Override
    public List<IdentityKindView> kindsOf(CountryCode country) {
        return find(country).map(CountryView::kinds).orElse(List.of());
    }
}
