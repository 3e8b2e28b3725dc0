package io.padron.customers.candidates;

import io.padron.access.Guarded;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.UniqueKey;
import io.padron.customers.candidates.DuplicateCandidate.MatchedField;
import io.padron.customers.search.CustomerSummaryReader;
import io.padron.customers.validation.CustomerValidators;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.kernel.CustomerId;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds candidates in the database, by indexes only. */
@ApplicationScoped
@Guarded
@Transactional
class StoredDuplicateCandidates implements DuplicateCandidates {

    private static final int MOST = 5;
    private static final int MOST_ASKED = 3;
    private static final int MOST_COMPARED = 60;

    @PersistenceContext
    EntityManager entities;

    @Inject
    CustomerValidators rules;

    @Inject
    Contacts contacts;

    @Inject
    Customers customers;

    @Override
    public List<DuplicateCandidate> findCandidates(NewCustomer entered) {
        ValidatedCustomer validatedCustomer = rules.createValidator().toValidatedCustomer(entered);
        Map<CustomerId, Set<MatchedField>> found = new LinkedHashMap<>();
        customers
                .findKeyHolders(validatedCustomer.keys())
                .forEach((key, holder) -> addMatch(
                        found,
                        holder,
                        key.type() == UniqueKey.KeyType.IDENTITY ? MatchedField.IDENTITY : MatchedField.REFERENCE));
        addByContact(found, validatedCustomer, MatchedField.EMAIL);
        addByContact(found, validatedCustomer, MatchedField.PHONE);
        String name = validatedCustomer.name().display();
        Set<CustomerId> compared =
                new HashSet<>(Sql.withConnection(entities, connection -> SimilarNames.findSimilar(connection, name)));
        compared.addAll(found.keySet());
        List<CustomerSummary> known = Sql.withConnection(
                entities,
                connection -> CustomerSummaryReader.findByIds(
                        connection, compared.stream().limit(MOST_COMPARED).toList()));
        NameSimilarity likeness = new NameSimilarity(name);
        known.stream()
                .filter(customer ->
                        customer.country().equals(entered.country()) && likeness.isSimilar(customer.displayName()))
                .forEach(customer -> addMatch(found, customer.id(), MatchedField.NAME));
        return known.stream()
                .filter(customer -> found.containsKey(customer.id()))
                .map(customer -> new DuplicateCandidate(
                        customer.id(),
                        customer.displayName(),
                        customer.identity(),
                        found.getOrDefault(customer.id(), Set.of())))
                .sorted(Comparator.comparingInt(
                                (DuplicateCandidate one) -> -one.matches().size())
                        .thenComparing(DuplicateCandidate::id))
                .limit(MOST)
                .toList();
    }

    private void addByContact(
            Map<CustomerId, Set<MatchedField>> found, ValidatedCustomer validatedCustomer, MatchedField matchedField) {
        List<String> texts = matchedField == MatchedField.EMAIL
                ? validatedCustomer.contacts().emails()
                : validatedCustomer.contacts().phones();
        texts.stream()
                .limit(MOST_ASKED)
                .flatMap(text -> contacts.findByContact(text, List.of(validatedCustomer.country())).stream())
                .forEach(holder -> addMatch(found, holder, matchedField));
    }

    private static void addMatch(
            Map<CustomerId, Set<MatchedField>> found, CustomerId customer, MatchedField matchedField) {
        found.computeIfAbsent(customer, first -> EnumSet.noneOf(MatchedField.class))
                .add(matchedField);
    }
}
