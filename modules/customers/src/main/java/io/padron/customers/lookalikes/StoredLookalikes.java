package io.padron.customers.lookalikes;

import io.padron.access.Guarded;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerKey;
import io.padron.customers.CustomerSummary;
import io.padron.customers.Customers;
import io.padron.customers.NewCustomer;
import io.padron.customers.lookalikes.Lookalike.Why;
import io.padron.customers.review.Draft;
import io.padron.customers.review.Rulebook;
import io.padron.customers.search.CustomerLines;
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

/** Asks the database for those who share something, by indexes alone. */
@ApplicationScoped
@Guarded
@Transactional
class StoredLookalikes implements Lookalikes {

    private static final int MOST = 5;
    private static final int MOST_ASKED = 3;
    private static final int MOST_COMPARED = 60;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Rulebook rules;

    @Inject
    Contacts contacts;

    @Inject
    Customers customers;

    @Override
    public List<Lookalike> of(NewCustomer entered) {
        Draft draft = rules.review().draft(entered);
        Map<CustomerId, Set<Why>> found = new LinkedHashMap<>();
        customers
                .taken(draft.keys())
                .forEach((key, holder) ->
                        add(found, holder, key.kind() == CustomerKey.Kind.IDENTITY ? Why.IDENTITY : Why.REFERENCE));
        reached(found, draft, Why.EMAIL);
        reached(found, draft, Why.PHONE);
        String name = draft.names().display();
        Set<CustomerId> compared = new HashSet<>(Sql.run(entities, connection -> LikelyNames.of(connection, name)));
        compared.addAll(found.keySet());
        List<CustomerSummary> known = Sql.run(
                entities,
                connection -> CustomerLines.of(
                        connection, compared.stream().limit(MOST_COMPARED).toList()));
        NameLikeness likeness = new NameLikeness(name);
        known.stream()
                .filter(customer ->
                        customer.country().equals(entered.country()) && likeness.isLike(customer.displayName()))
                .forEach(customer -> add(found, customer.id(), Why.NAME));
        return known.stream()
                .filter(customer -> found.containsKey(customer.id()))
                .map(customer -> new Lookalike(
                        customer.id(),
                        customer.displayName(),
                        customer.identity(),
                        found.getOrDefault(customer.id(), Set.of())))
                .sorted(Comparator.comparingInt((Lookalike one) -> -one.why().size())
                        .thenComparing(Lookalike::id))
                .limit(MOST)
                .toList();
    }

    private void reached(Map<CustomerId, Set<Why>> found, Draft draft, Why why) {
        List<String> texts =
                why == Why.EMAIL ? draft.contacts().emails() : draft.contacts().phones();
        texts.stream()
                .limit(MOST_ASKED)
                .flatMap(text -> contacts.reachedBy(text, List.of(draft.country())).stream())
                .forEach(holder -> add(found, holder, why));
    }

    private static void add(Map<CustomerId, Set<Why>> found, CustomerId customer, Why why) {
        found.computeIfAbsent(customer, first -> EnumSet.noneOf(Why.class)).add(why);
    }
}
