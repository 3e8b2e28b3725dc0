package io.padron.payments;

import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityVerdict;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/** One country with a payment method type whose account must have four digits. */
final class FakeCountries implements Countries {

    static final CountryCode CODE = new CountryCode("XA");

    private static final CountryView VIEW = new CountryView(
            CODE,
            new Message("Aridia", "Aridia"),
            false,
            Optional.empty(),
            "",
            List.of(),
            List.of(),
            List.of(new MethodTypeView(
                    "WIRE",
                    new Message("Giro", "Wire"),
                    List.of(new MethodTypeView.SettingView("account", new Message("Cuenta", "Account"), true, "1234")),
                    true)));

    @Override
    public List<CountryView> all() {
        return List.of(VIEW);
    }

    @Override
    public Optional<CountryView> find(CountryCode country) {
        return Optional.of(VIEW).filter(view -> view.code().equals(country));
    }

    @Override
    public IdentityVerdict checkSetting(CountryCode country, String methodType, String key, String written) {
        String compact = written.replace(" ", "");
        return compact.matches("[0-9]{4}")
                ? new IdentityVerdict.Accepted(key, compact, compact, List.of(), true, "1.0.0")
                : new IdentityVerdict.Rejected(new IdentityVerdict.Reason(
                        "account-length", new Message("Lleva cuatro dígitos.", "It has four digits.")));
    }
}
