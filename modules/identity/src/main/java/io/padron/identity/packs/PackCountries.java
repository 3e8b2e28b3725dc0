package io.padron.identity.packs;

import io.padron.access.Guarded;
import io.padron.id.spi.Holder;
import io.padron.id.spi.IdentityRule;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityVerdict;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The countries of the active packs. */
@ApplicationScoped
@Guarded
class PackCountries implements Countries {
    private static final Messages MESSAGES = Messages.forClass(PackCountries.class);

    @Inject
    Packs packs;

    @Inject
    RuleEvaluator ruleEvaluator;

    @Override
    public List<CountryView> all() {
        Collator spanish = Collator.getInstance(Locale.forLanguageTag("es"));
        return packs.countries()
                .sorted(Comparator.comparing(country -> country.name().es(), spanish))
                .toList();
    }

    @Override
    public Optional<CountryView> find(CountryCode country) {
        return packs.findActive(country).map(LoadedPack.ValidPack::country);
    }

    @Override
    public IdentityVerdict checkSetting(CountryCode country, String methodType, String key, String written) {
        Optional<LoadedPack.ValidPack> pack = packs.findActive(country);
        IdentityRule rule = pack.map(validPack -> validPack.rules().get(LoadedPack.ValidPack.setting(methodType, key)))
                .orElse(null);
        if (pack.isEmpty() || rule == null) {
            return new IdentityVerdict.UnknownKind(new IdentityVerdict.Reason(
                    "unknown-setting",
                    MESSAGES.get("unknown-setting", SpiTexts.quote(methodType), SpiTexts.quote(key))));
        }
        return ruleEvaluator.evaluate(pack.get(), key, rule, new RuleEvaluator.RuleInput(written, Holder.UNKNOWN));
    }

    @Override
    public Optional<Message> describeSetting(CountryCode country, String methodType, String key, String normalForm) {
        return packs.findActive(country)
                .flatMap(pack -> Optional.ofNullable(pack.rules().get(LoadedPack.ValidPack.setting(methodType, key)))
                        .flatMap(rule -> ruleEvaluator.describeValue(pack, rule, normalForm)));
    }

    /** Overrides the default method, because the guard reads the annotations of this class's methods. */
    @Override
    public Message nameOf(CountryCode country) {
        return Countries.super.nameOf(country);
    }
}
