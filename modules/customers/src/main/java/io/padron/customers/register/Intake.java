package io.padron.customers.register;

import io.padron.customers.Admission;
import io.padron.customers.CustomerKey;
import io.padron.customers.review.Draft;
import io.padron.customers.review.KeyClaim;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides who of many drafts is admitted, lower index first, and tells each what became of it. */
final class Intake {

    private final List<Draft> drafts;
    private final Map<CustomerKey, CustomerId> taken;
    private final Map<CustomerKey, Integer> winners = new HashMap<>();
    private final List<Integer> admitted = new ArrayList<>();

    /** Of drafts, and of who has their keys already. */
    Intake(List<Draft> drafts, Map<CustomerKey, CustomerId> taken) {
        this.drafts = drafts;
        this.taken = taken;
        for (int at = 0; at < drafts.size(); at++) {
            if (isFree(drafts.get(at))) {
                int winner = at;
                drafts.get(at).claims().forEach(claim -> winners.put(claim.key(), winner));
                admitted.add(at);
            }
        }
    }

    private boolean isFree(Draft draft) {
        if (draft.refused()) {
            return false;
        }
        for (KeyClaim claim : draft.claims()) {
            if (taken.containsKey(claim.key()) || winners.containsKey(claim.key())) {
                return false;
            }
        }
        return true;
    }

    Draft draft(int index) {
        return drafts.get(index);
    }

    /** The indexes of those to store. */
    List<Integer> admitted() {
        return admitted;
    }

    /** What became of each, once those admitted have their numbers. */
    List<Admission> outcomes(List<CustomerId> stored) {
        Map<Integer, CustomerId> numbers = new HashMap<>();
        for (int at = 0; at < stored.size(); at++) {
            numbers.put(admitted.get(at), stored.get(at));
        }
        Map<CustomerKey, CustomerId> holders = holders(numbers);
        List<Admission> outcomes = new ArrayList<>(drafts.size());
        for (int at = 0; at < drafts.size(); at++) {
            outcomes.add(outcome(drafts.get(at), Optional.ofNullable(numbers.get(at)), holders));
        }
        return outcomes;
    }

    /** Who has the keys now; only who was not admitted asks. */
    private Map<CustomerKey, CustomerId> holders(Map<Integer, CustomerId> numbers) {
        if (admitted.size() == drafts.size()) {
            return taken;
        }
        Map<CustomerKey, CustomerId> holders = new HashMap<>(taken);
        winners.forEach((key, winner) -> holders.put(key, numbers.get(winner)));
        return holders;
    }

    private static Admission outcome(Draft draft, Optional<CustomerId> number, Map<CustomerKey, CustomerId> holders) {
        if (number.isPresent()) {
            List<Issue> doubts = draft.issues();
            return new Admission.Admitted(number.get(), doubts);
        }
        return draft.refused()
                ? draft.refusal()
                : draft.duplicate(holders, Optional.empty()).orElseThrow();
    }
}
