package io.padron.payments;

import io.padron.kernel.CountryCode;
import io.padron.kernel.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods that were active at one moment, for whoever asks of many customers. Immutable. */
public final class ActivePaymentMethods {

    private final List<PaymentMethodView> all;
    private final Map<CountryCode, Map<String, PaymentMethodView>> byName = new HashMap<>();

    /** Of what {@link PaymentMethods#findActive()} answered. */
    public ActivePaymentMethods(List<PaymentMethodView> active) {
        all = List.copyOf(active);
        all.forEach(method -> namesOf(method.country()).put(Folding.fold(method.label()), method));
        // As they are most often written, so that most need no folding; of two that fold alike still the last.
        byName.values().forEach(names -> List.copyOf(names.entrySet())
                .forEach(folded -> names.put(folded.getValue().label(), folded.getValue())));
        all.forEach(method -> namesOf(method.country()).put(method.id().toString(), method));
    }

    private Map<String, PaymentMethodView> namesOf(CountryCode country) {
        return byName.computeIfAbsent(country, first -> new HashMap<>());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those of a country, oldest first. */
    public List<PaymentMethodView> findByCountry(CountryCode country) {
        return all.stream().filter(method -> method.country().equals(country)).toList();
    }

    /** Whether there is one in that country. */
    public boolean hasAnyIn(CountryCode country) {
        return byName.containsKey(country);
    }

    /** As {@link PaymentMethods#findByIdOrLabel}. */
    public Optional<PaymentMethodView> findByIdOrLabel(CountryCode country, String text) {
        Map<String, PaymentMethodView> names = byName.getOrDefault(country, Map.of());
        PaymentMethodView asWritten = names.get(text);
        return Optional.ofNullable(asWritten == null ? names.get(Folding.fold(text)) : asWritten);
    }
}
