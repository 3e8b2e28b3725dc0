package io.padron.identity;

import io.padron.access.OpenToAll;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/** The countries that have an active pack, and what each asks of a customer. Nothing here concerns anybody's data. */
public interface Countries {

    /** By name in Spanish. */
    @OpenToAll("labels of forms")
    List<CountryView> all();

    @OpenToAll("labels of forms")
    Optional<CountryView> find(CountryCode country);

    /**
     * Judges a setting of one of the country's own payment methods: a CLABE.
     *
     * @return as {@link Identity#check} does
     */
    @OpenToAll("a pure rule on a value the caller has")
    IdentityVerdict checkSetting(CountryCode country, String methodType, String key, String written);

    /**
     * What a setting's value itself says: the bank of a CLABE.
     *
     * @param normalForm as it was accepted
     * @return empty when it says nothing, or its pack is gone
     */
    @OpenToAll("a pure rule on a value the caller has")
    default Optional<Message> settingMeaning(CountryCode country, String methodType, String key, String normalForm) {
        return Optional.empty();
    }

    /** A country's name by its code, for lists that may hold customers of a pack that is gone; the code when unknown. */
    @OpenToAll("labels of forms")
    default Message nameOf(CountryCode country) {
        return find(country).map(CountryView::name).orElse(new Message(country.value(), country.value()));
    }
}
