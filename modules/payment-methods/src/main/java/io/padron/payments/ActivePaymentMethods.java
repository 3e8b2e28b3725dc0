package io.padron.payments;

import io.padron.kernel.CountryCode;
import io.padron.kernel.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A snapshot of the active methods, for callers that process many customers. Immutable. */
public final class ActivePaymentMethods {

    private final List<PaymentMethodView> all;
    private final Map<CountryCode, Map<String, PaymentMethodView>> byName = new HashMap<>();

    /** Takes the result of {@link PaymentMethods#findActive()}. */
    public ActivePaymentMethods(List<PaymentMethodView> active) {
        all = List.copyOf(active);
        all.forEach(method -> namesOf(method.country()).put(Folding.fold(method.label()), method));
        // Adds the labels as written, so that most lookups need no folding. Of two that fold alike, the last still
        // wins.
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

    /** Returns the methods of a country, oldest first. */
    public List<PaymentMethodView> findByCountry(CountryCode country) {
        return all.stream().filter(method -> method.country().equals(country)).toList();
    }

    /** Whether the country has an active method. */
    public boolean hasAnyIn(CountryCode country) {
        return byName.containsKey(country);
    }

    /** Finds a method as {@link PaymentMethods#findByIdOrLabel} does. */
    public Optional<PaymentMethodView> findByIdOrLabel(CountryCode country, String text) {
        Map<String, PaymentMethodView> names = byName.getOrDefault(country, Map.of());
        PaymentMethodView asWritten = names.get(text);
        return Optional.ofNullable(asWritten == null ? names.get(Folding.fold(text)) : asWritten);
    }
}
