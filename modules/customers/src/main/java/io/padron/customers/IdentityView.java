package io.padron.customers;

import io.padron.identity.IdentityVerdict;
import java.util.List;

/**
 * A customer's identity number.
 *
 * @param value as it was written
 * @param normalForm as it is compared
 * @param formatted as people write it
 * @param doubts what the rule doubted when it judged
 * @param ruleVersion the version of the pack that judged
 */
public record IdentityView(
        String kind,
        String value,
        String normalForm,
        String formatted,
        List<IdentityVerdict.Reason> doubts,
        String ruleVersion) {

    public IdentityView {
        doubts = List.copyOf(doubts);
    }
}
