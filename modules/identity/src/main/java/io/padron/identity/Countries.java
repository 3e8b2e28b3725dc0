package io.padron.identity;

import io.padron.access.OpenToAll;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/** The countries with an active pack, and their requirements for a customer. They contain no personal data. */
public interface Countries {

    /** By name in Spanish. */
    @OpenToAll("labels of forms")
    List<CountryView> all();

    @OpenToAll("labels of forms")
    Optional<CountryView> find(CountryCode country);

    /**
     * Checks a setting of one of the country's own payment methods, such as a CLABE.
     *
     * @return as {@link IdentityNumbers#check}
     */
    @OpenToAll("a pure rule on a value the caller has")
    IdentityVerdict checkSetting(CountryCode country, String methodType, String key, String written);

    /**
     * Describes a setting's value: the bank of a CLABE.
     *
     * @param normalForm as it was accepted
     * @return empty when it has no description, or its pack is missing
     */
    @OpenToAll("a pure rule on a value the caller has")
    default Optional<Message> describeSetting(CountryCode country, String methodType, String key, String normalForm) {
        return Optional.empty();
    }

    /** A country's name by its code, for lists that may hold customers of a pack that is gone; the code when unknown. */
    @OpenToAll("labels of forms")
    default Message nameOf(CountryCode country) {
        return find(country).map(CountryView::name).orElse(new Message(country.value(), country.value()));
    }
}
