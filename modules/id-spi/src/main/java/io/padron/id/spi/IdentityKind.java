package io.padron.id.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A kind of identity number.
 *
 * @param code upper case letters, digits and underscore, unique within the pack: {@code RFC}
 * @param label its name for users; also its column's header in templates
 * @param personTypes the person types that may have one
 * @param requiredFor the person types that must have one; a subset of {@code personTypes}
 * @param aliases other names and official codes of the kind in files: {@code 13}, {@code cédula}
 * @param examples an invented valid number for each of {@code personTypes}
 * @param separateCheckDigit whether lists write the check digit in a column of its own (NIT and DV); the host joins
 *         both with a dash before it calls the rule
 * @param rule the check of its numbers
 */
public record IdentityKind(
        String code,
        Text label,
        Set<PersonType> personTypes,
        Set<PersonType> requiredFor,
        List<String> aliases,
        Map<PersonType, String> examples,
        boolean separateCheckDigit,
        IdentityRule rule) {

    public IdentityKind {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(rule, "rule");
        personTypes = Set.copyOf(personTypes);
        requiredFor = Set.copyOf(requiredFor);
        aliases = List.copyOf(aliases);
        examples = Map.copyOf(examples);
        if (!code.matches("[A-Z][A-Z0-9_]{0,19}")) {
            throw new IllegalArgumentException("Not a kind's code: " + code);
        }
        if (!personTypes.containsAll(requiredFor) || !examples.keySet().equals(personTypes)) {
            throw new IllegalArgumentException(code + ": required for some who cannot have it, or without an example");
        }
    }
}
