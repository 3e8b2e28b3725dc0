package io.padron.identity;

import io.padron.access.OpenToAll;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/** The countries with an active pack, and their requirements for a customer. */
public interface Countries {

    /** Returns the countries by their name in Spanish. */
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
     * @param normalForm the accepted value
     * @return empty when it has no description, or its pack is missing
     */
    @OpenToAll("a pure rule on a value the caller has")
    default Optional<Message> describeSetting(CountryCode country, String methodType, String key, String normalForm) {
        return Optional.empty();
    }

    /**
     * Returns a country's name, or the code when no pack has it: lists may contain customers of a pack that was
     * removed.
     */
    @OpenToAll("labels of forms")
    default Message nameOf(CountryCode country) {
        return find(country).map(CountryView::name).orElse(new Message(country.value(), country.value()));
    }
}
