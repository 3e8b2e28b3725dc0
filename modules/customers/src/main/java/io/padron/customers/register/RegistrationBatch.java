package io.padron.customers.register;

import io.padron.customers.BatchRegistration;
import io.padron.customers.UniqueKey;
import io.padron.customers.validation.EnteredUniqueKey;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which customers of a batch are accepted; of duplicates the lowest index wins. */
final class RegistrationBatch {

    private final List<ValidatedCustomer> customers;
    private final Map<UniqueKey, CustomerId> taken;
    private final Map<UniqueKey, Integer> winners = new HashMap<>();
    private final List<Integer> accepted = new ArrayList<>();

    /** {@code taken} holds the keys that stored customers have already. */
    RegistrationBatch(List<ValidatedCustomer> customers, Map<UniqueKey, CustomerId> taken) {
        this.customers = customers;
        this.taken = taken;
        for (int at = 0; at < customers.size(); at++) {
            if (isAccepted(customers.get(at))) {
                int winner = at;
                customers.get(at).enteredKeys().forEach(enteredKey -> winners.put(enteredKey.key(), winner));
                accepted.add(at);
            }
        }
    }

    private boolean isAccepted(ValidatedCustomer validatedCustomer) {
        if (validatedCustomer.hasErrors()) {
            return false;
        }
        for (EnteredUniqueKey enteredKey : validatedCustomer.enteredKeys()) {
            if (taken.containsKey(enteredKey.key()) || winners.containsKey(enteredKey.key())) {
                return false;
            }
        }
        return true;
    }

    ValidatedCustomer customerAt(int index) {
        return customers.get(index);
    }

    /** Returns the indexes of the customers to store. */
    List<Integer> acceptedIndexes() {
        return accepted;
    }

    /** Returns one result per customer; {@code stored} holds the numbers of the accepted ones. */
    List<BatchRegistration> toResults(List<CustomerId> stored) {
        Map<Integer, CustomerId> numbers = new HashMap<>();
        for (int at = 0; at < stored.size(); at++) {
            numbers.put(accepted.get(at), stored.get(at));
        }
        Map<UniqueKey, CustomerId> holders = mergeKeyHolders(numbers);
        List<BatchRegistration> outcomes = new ArrayList<>(customers.size());
        for (int at = 0; at < customers.size(); at++) {
            outcomes.add(toResult(customers.get(at), Optional.ofNullable(numbers.get(at)), holders));
        }
        return outcomes;
    }

    /** Returns the holders of all keys; only duplicates need those of the batch. */
    private Map<UniqueKey, CustomerId> mergeKeyHolders(Map<Integer, CustomerId> numbers) {
        if (accepted.size() == customers.size()) {
            return taken;
        }
        Map<UniqueKey, CustomerId> holders = new HashMap<>(taken);
        winners.forEach((key, winner) -> holders.put(key, numbers.get(winner)));
        return holders;
    }

    private static BatchRegistration toResult(
            ValidatedCustomer validatedCustomer, Optional<CustomerId> number, Map<UniqueKey, CustomerId> holders) {
        if (number.isPresent()) {
            List<Issue> doubts = validatedCustomer.issues();
            return new BatchRegistration.BatchRegistered(number.get(), doubts);
        }
        return validatedCustomer.hasErrors()
                ? validatedCustomer.refusal()
                : validatedCustomer.findDuplicate(holders, Optional.empty()).orElseThrow();
    }
}
