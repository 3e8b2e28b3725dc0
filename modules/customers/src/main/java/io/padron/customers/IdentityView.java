package io.padron.customers;

import io.padron.identity.IdentityVerdict;
import java.util.List;

/**
 * A customer's identity number.
 *
 * @param value as the user entered it
 * @param normalForm as it is stored and compared
 * @param formatted as it is displayed
 * @param doubts the doubts of the rule when it checked the number
 * @param ruleVersion the version of the pack that checked the number
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
