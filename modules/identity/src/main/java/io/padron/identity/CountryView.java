package io.padron.identity;

import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/**
 * A country as its pack describes it.
 *
 * @param kindAndNumber true: one field for the kind and one for the number; false: a field per kind
 * @param kindWhenUnnamed the kind of a number without one; empty when the kind is required
 * @param phoneExample a phone number in the usual notation; empty when there is none
 * @param forms one for each person type, natural persons first
 * @param kinds in the order of the form
 * @param paymentMethodTypes those of this country only
 */
public record CountryView(
        CountryCode code,
        Message name,
        boolean kindAndNumber,
        Optional<String> kindWhenUnnamed,
        String phoneExample,
        List<FormView> forms,
        List<IdentityKindView> kinds,
        List<MethodTypeView> paymentMethodTypes) {

    /** Returns the form of a person type. */
    public FormView form(PersonType personType) {
        for (FormView form : forms) {
            if (form.personType() == personType) {
                return form;
            }
        }
        throw new IllegalArgumentException("No form for " + personType);
    }

    /** Finds the kind with this code, in upper or lower case. */
    public Optional<IdentityKindView> kind(String code) {
        for (IdentityKindView kind : kinds) {
            if (kind.code().equalsIgnoreCase(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Returns the kinds that a person type may have. */
    public List<IdentityKindView> kindsFor(PersonType personType) {
        return kinds.stream()
                .filter(kind -> kind.personTypes().contains(personType))
                .toList();
    }
}
