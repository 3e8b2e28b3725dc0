package io.padron.identity;

import io.padron.id.spi.PersonType;
import io.padron.kernel.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of identity number, as forms, templates and REST show it.
 *
 * @param personTypes the person types that may have one
 * @param requiredFor the person types that must have one
 * @param aliases other names and official codes in files
 * @param examples an invented valid number per person type
 * @param separateCheckDigit whether lists write its check digit in a column of its own
 * @param source the legal source of the rule
 * @param genericNumbers the numbers for persons without one, the usual one first
 */
public record IdentityKindView(
        String code,
        Message label,
        Set<PersonType> personTypes,
        Set<PersonType> requiredFor,
        List<String> aliases,
        Map<PersonType, String> examples,
        boolean separateCheckDigit,
        String source,
        List<GenericView> genericNumbers) {

    /** A number for persons without one, and its label. */
    public record GenericView(String number, Message label) {}

    /** Creates a kind without generic numbers. */
    public IdentityKindView(
            String code,
            Message label,
            Set<PersonType> personTypes,
            Set<PersonType> requiredFor,
            List<String> aliases,
            Map<PersonType, String> examples,
            boolean separateCheckDigit,
            String source) {
        this(code, label, personTypes, requiredFor, aliases, examples, separateCheckDigit, source, List.of());
    }
}
