package io.padron.identity;

import io.padron.kernel.Message;
import io.padron.kernel.PersonType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of identity number, as forms, templates and REST show it.
 *
 * @param personTypes who may have one
 * @param requiredFor who must
 * @param aliases other names and official codes in files
 * @param examples a made-up valid number per person type
 * @param separateCheckDigit whether lists write its check digit in a column of its own
 * @param source where the rule is laid down
 * @param genericNumbers the numbers for those who have none, the usual first
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

    /** A number for those who have none, and whom it is for. */
    public record GenericView(String number, Message label) {}

    /** Of a kind without generic numbers. */
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
