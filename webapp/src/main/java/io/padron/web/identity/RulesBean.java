package io.padron.web.identity;

import io.padron.identity.Countries;
import io.padron.identity.Identity;
import io.padron.identity.IdentityKindView;
import io.padron.identity.PackView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.web.Language;
import io.padron.web.Words;
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

/** The country packs: what each asks for and by what law, and those that were put aside with the reason. */
@Named("identityRules")
@RequestScoped
public class RulesBean {

    /** One pack; {@code error} is empty when nothing is wrong. */
    public record Pack(
            String name,
            String country,
            String version,
            String state,
            String stateWord,
            String error,
            List<Kind> kinds) {}

    /** One kind of number. */
    public record Kind(String label, String holders, String required, String examples, String source) {}

    @Inject
    Identity identity;

    @Inject
    Countries countries;

    @Inject
    HttpServletRequest request;

    private Locale locale = Language.SPANISH;
    private List<Pack> packs = List.of();

    @PostConstruct
    void load() {
        locale = Language.chosen(request);
        packs = identity.packs().stream().map(this::pack).toList();
    }

    private Pack pack(PackView pack) {
        boolean active = pack.state() == PackView.State.ACTIVE;
        Optional<CountryCode> country = CountryCode.parse(pack.country()).filter(code -> active);
        return new Pack(
                pack.name().in(locale),
                pack.country(),
                pack.version(),
                active ? "ACTIVE" : "FAILED",
                Words.get("pack-" + pack.state()).in(locale),
                pack.error().map(error -> error.in(locale)).orElse(""),
                country.map(code -> identity.kinds(code).stream()
                                .map(kind -> kind(code, kind))
                                .toList())
                        .orElse(List.of()));
    }

    private Kind kind(CountryCode country, IdentityKindView kind) {
        String required = kind.requiredFor().isEmpty()
                ? Words.get("kind-optional").in(locale)
                : Words.get("kind-required", holders(country, kind.requiredFor()))
                        .in(locale);
        return new Kind(
                kind.label().in(locale),
                holders(country, kind.personTypes()),
                required,
                kind.examples().values().stream().distinct().sorted().collect(Collectors.joining(", ")),
                kind.source());
    }

    private String holders(CountryCode country, Collection<PersonType> types) {
        return new TreeSet<>(types)
                .stream()
                        .map(type -> countries
                                .find(country)
                                .map(known -> known.form(type).label().in(locale))
                                .orElse(type.name()))
                        .collect(Collectors.joining(", "));
    }

    public List<Pack> getPacks() {
        return packs;
    }

    public boolean isNone() {
        return packs.isEmpty();
    }
}
