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

/** The types that can be activated: general ones, and those of a country's pack. */
final class PaymentMethodTypes {

    private static final Messages MESSAGES = Messages.forClass(PaymentMethodTypes.class);

    /**
     * A card pays through its processor, which knows the customer; transfer and cash need a reference to identify the
     * customer.
     */
    private static final List<MethodTypeView> GENERAL_TYPES = List.of(
            createGeneralType("BANK_TRANSFER", true),
            createGeneralType("CASH", true),
            createGeneralType("CARD", false));

    private final Countries countries;

    PaymentMethodTypes(Countries countries) {
        this.countries = countries;
    }

    private static MethodTypeView createGeneralType(String code, boolean customerReference) {
        return new MethodTypeView(code, MESSAGES.get("type-" + code), List.of(), customerReference);
    }

    List<MethodTypeView> findByCountry(CountryCode country) {
        return countries.find(country).stream()
                .flatMap(known -> Stream.concat(GENERAL_TYPES.stream(), known.paymentMethodTypes().stream()))
                .toList();
    }

    Optional<MethodTypeView> findByCode(CountryCode country, String code) {
        return findByCountry(country).stream()
                .filter(type -> type.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** Returns the type's label, or its code when its pack was removed. */
    Message labelOf(CountryCode country, String code) {
        return Stream.concat(
                        GENERAL_TYPES.stream(),
                        countries.find(country).map(CountryView::paymentMethodTypes).orElse(List.of()).stream())
                .filter(type -> type.code().equals(code))
                .map(MethodTypeView::label)
                .findFirst()
                .orElse(new Message(code, code));
    }
}
