package io.padron.web.identity;

import io.padron.id.spi.PersonType;
import io.padron.identity.Countries;
import io.padron.identity.IdentityKindView;
import io.padron.identity.IdentityNumbers;
import io.padron.identity.PackView;
import io.padron.kernel.CountryCode;
import io.padron.web.Language;
import io.padron.web.UiMessages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The country packs: their requirements and legal sources, and the reasons of quarantined ones. */
@Named("identityRules")
@RequestScoped
public class IdentityRulesBean {

    /** One pack; {@code error} is empty when there is none. */
    public record PackLine(
            String name,
            String country,
            String version,
            String state,
            String stateWord,
            String error,
            List<KindLine> kinds) {}

    /** One identity kind. */
    public record KindLine(String label, String holders, String required, String examples, String source) {}

    @Inject
    IdentityNumbers identityNumbers;

    @Inject
    Countries countries;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<PackLine> packs = List.of();

    @PostConstruct
    void load() {
        locale = Language.chosenLocale(request);
        packs = identityNumbers.packs().stream().map(this::toPackLine).toList();
    }

    private PackLine toPackLine(PackView pack) {
        boolean active = pack.state() == PackView.State.ACTIVE;
        Optional<CountryCode> country = CountryCode.parse(pack.country()).filter(code -> active);
        return new PackLine(
                pack.name().in(locale),
                pack.country(),
                pack.version(),
                active ? "ACTIVE" : "FAILED",
                UiMessages.get("pack-" + pack.state()).in(locale),
                pack.error().map(error -> error.in(locale)).orElse(""),
                country.map(code -> identityNumbers.kindsOf(code).stream()
                                .map(kind -> toKindLine(code, kind))
                                .toList())
                        .orElse(List.of()));
    }

    private KindLine toKindLine(CountryCode country, IdentityKindView kind) {
        String required = kind.requiredFor().isEmpty()
                ? UiMessages.get("kind-optional").in(locale)
                : UiMessages.get("kind-required", describeHolders(country, kind.requiredFor()))
                        .in(locale);
        return new KindLine(
                kind.label().in(locale),
                describeHolders(country, kind.personTypes()),
                required,
                kind.examples().values().stream().distinct().sorted().collect(Collectors.joining(", ")),
                kind.source());
    }

    private String describeHolders(CountryCode country, Collection<PersonType> types) {
        return new TreeSet<>(types)
                .stream()
                        .map(type -> countries
                                .find(country)
                                .map(known -> known.form(type).label().in(locale))
                                .orElse(type.name()))
                        .collect(Collectors.joining(", "));
    }

    public List<PackLine> getPacks() {
        return packs;
    }

    public boolean isNone() {
        return packs.isEmpty();
    }
}
