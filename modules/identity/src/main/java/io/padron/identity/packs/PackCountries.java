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
    private static final Messages MESSAGES = Messages.beside(PackCountries.class);

    @Inject
    Packs packs;

    @Inject
    Judge judge;

    @Override
    public List<CountryView> all() {
        Collator spanish = Collator.getInstance(Locale.forLanguageTag("es"));
        return packs.countries()
                .sorted(Comparator.comparing(country -> country.name().es(), spanish))
                .toList();
    }

    @Override
    public Optional<CountryView> find(CountryCode country) {
        return packs.active(country).map(FoundPack.Good::country);
    }

    @Override
    public IdentityVerdict checkSetting(CountryCode country, String methodType, String key, String written) {
        Optional<FoundPack.Good> pack = packs.active(country);
        IdentityRule rule = pack.map(good -> good.rules().get(FoundPack.Good.setting(methodType, key)))
                .orElse(null);
        if (pack.isEmpty() || rule == null) {
            return new IdentityVerdict.UnknownKind(new IdentityVerdict.Reason(
                    "unknown-setting", MESSAGES.get("unknown-setting", Texts.quote(methodType), Texts.quote(key))));
        }
        return judge.judge(pack.get(), key, rule, new Judge.Question(written, Holder.UNKNOWN));
    }

    @Override
    public Optional<Message> settingMeaning(CountryCode country, String methodType, String key, String normalForm) {
        return packs.active(country)
                .flatMap(pack -> Optional.ofNullable(pack.rules().get(FoundPack.Good.setting(methodType, key)))
                        .flatMap(rule -> judge.meaning(pack, rule, normalForm)));
    }

    /** Not left to the interface: the guard looks for the annotations of the methods of this class. */
    @Override
    public Message nameOf(CountryCode country) {
        return Countries.super.nameOf(country);
    }
}
