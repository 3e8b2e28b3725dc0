package io.padron.payments;

import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.MethodTypeView;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be activated: the types of everywhere, and those that a country's pack brings. */
final class PaymentMethodTypes {

    private static final Messages MESSAGES = Messages.beside(PaymentMethodTypes.class);

    /** A card pays through its processor, which knows the customer; transfer and cash are told apart by a reference. */
    private static final List<MethodTypeView> EVERYWHERE =
            List.of(everywhere("BANK_TRANSFER", true), everywhere("CASH", true), everywhere("CARD", false));

    private final Countries countries;

    PaymentMethodTypes(Countries countries) {
        this.countries = countries;
    }

    private static MethodTypeView everywhere(String code, boolean customerReference) {
        return new MethodTypeView(code, MESSAGES.get("type-" + code), List.of(), customerReference);
    }

    List<MethodTypeView> in(CountryCode country) {
        return countries.find(country).stream()
                .flatMap(known -> Stream.concat(EVERYWHERE.stream(), known.paymentMethodTypes().stream()))
                .toList();
    }

    Optional<MethodTypeView> find(CountryCode country, String code) {
        return in(country).stream()
                .filter(type -> type.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** The type's label; its code when the pack that brought it is gone. */
    Message label(CountryCode country, String code) {
        return Stream.concat(
                        EVERYWHERE.stream(),
                        countries.find(country).map(CountryView::paymentMethodTypes).orElse(List.of()).stream())
                .filter(type -> type.code().equals(code))
                .map(MethodTypeView::label)
                .findFirst()
                .orElse(new Message(code, code));
    }
}
