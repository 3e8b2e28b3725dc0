package io.padron.customers.register;

import io.padron.access.Guarded;
import io.padron.contacts.Contacts;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerSort;
import io.padron.customers.CustomerStatus;
import io.padron.customers.Registration;
import io.padron.customers.changes.FieldChange;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.customers.mass.MassChanges;
import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Reach;
import io.padron.customers.mass.Target;
import io.padron.customers.mass.Touched;
import io.padron.customers.review.Findings;
import io.padron.customers.review.ReasonReview;
import io.padron.customers.search.CustomerSearch;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Issue;
import io.padron.kernel.PageRequest;
import io.padron.payments.AssignedMethod;
import io.padron.payments.PaymentMethodId;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import io.padron.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mass changes in the database. */
@ApplicationScoped
@Guarded
@Transactional
class StoredMassChanges implements MassChanges {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Contacts contacts;

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Inject
    MethodLists methods;

    @Inject
    ChangeLog log;

    @Override
    public Reach reach(Audience audience) {
        return Sql.run(entities, search(audience)::reach);
    }

    @Override
    public List<Target> targets(Audience audience, Portion portion) {
        CustomerSearch search = search(audience);
        return Sql.run(entities, connection -> search.targets(connection, portion));
    }

    private CustomerSearch search(Audience audience) {
        return new CustomerSearch(
                new CustomerQuery(audience.q(), audience.filters(), CustomerSort.NEWEST, new PageRequest(0, 1)),
                text -> contacts.reachedBy(
                        text, countries.all().stream().map(CountryView::code).toList()));
    }

    @Override
    public List<Issue> review(MassChange change) {
        if (change instanceof MassChange.SetStatus set) {
            return new ReasonReview(set.reason())
                    .refusal()
                    .map(Registration.Refused::issues)
                    .orElse(List.of());
        }
        return active(((MassChange.AddMethod) change).method()).isPresent()
                ? List.of()
                : List.of(Findings.refusal("paymentMethod", "payment-method-inactive"));
    }

    private Optional<PaymentMethodView> active(PaymentMethodId id) {
        return paymentMethods.find(id).filter(PaymentMethodView::active);
    }

    @Override
    public MassOutcome apply(MassChange change, List<Target> targets) {
        if (change instanceof MassChange.SetStatus set) {
            return status(set, targets);
        }
        Optional<PaymentMethodView> method = active(((MassChange.AddMethod) change).method());
        if (method.isPresent()) {
            return method(method.get(), targets);
        }
        Tally none = new Tally();
        targets.forEach(target -> none.refuse(target.id(), MassOutcome.METHOD_INACTIVE));
        return none.outcome();
    }

    private MassOutcome status(MassChange.SetStatus set, List<Target> targets) {
        Tally tally = new Tally();
        List<Touched> others = new ArrayList<>();
        for (Target target : targets) {
            if (target.status() == set.status()) {
                tally.already(target.id());
            } else {
                others.add(new Touched(target.id(), target.version()));
            }
        }
        FieldChange field = field(other(set.status()), set.status());
        List<Touched> changed = tally.judge(others, raise(VersionStep.to(set.status()), others));
        log.writeAll(
                changed.stream().map(each -> line(each, set.reason(), field)).toList());
        return tally.outcome();
    }

    private MassOutcome method(PaymentMethodView method, List<Target> targets) {
        Tally tally = new Tally();
        Map<CustomerId, List<AssignedMethod>> had =
                methods.of(targets.stream().map(Target::id).toList());
        List<Touched> others = new ArrayList<>();
        for (Target target : targets) {
            if (!target.country().equals(method.country())) {
                tally.refuse(target.id(), MassOutcome.OTHER_COUNTRY);
            } else if (MethodLists.has(had, target.id(), method.id())) {
                tally.already(target.id());
            } else {
                others.add(new Touched(target.id(), target.version()));
            }
        }
        List<Touched> changed = tally.judge(others, raise(VersionStep.alone(), others));
        Map<CustomerId, Integer> places = new HashMap<>();
        List<ChangeLog.Line> lines = new ArrayList<>();
        for (Touched each : changed) {
            List<AssignedMethod> before = had.getOrDefault(each.id(), List.of());
            places.put(each.id(), before.size());
            lines.add(line(each, "", MethodLists.added(before, method.label())));
        }
        methods.append(method, places);
        log.writeAll(lines);
        return tally.outcome();
    }

    @Override
    public MassOutcome takeBack(MassChange change, List<Touched> touched, String reason) {
        Tally tally = new Tally();
        if (change instanceof MassChange.SetStatus set) {
            CustomerStatus before = other(set.status());
            FieldChange field = field(set.status(), before);
            List<Touched> changed = tally.judge(touched, raise(VersionStep.to(before), touched));
            log.writeAll(changed.stream().map(each -> line(each, reason, field)).toList());
        } else {
            PaymentMethodId method = ((MassChange.AddMethod) change).method();
            List<Touched> changed = tally.judge(touched, raise(VersionStep.alone(), touched));
            List<CustomerId> ids = changed.stream().map(Touched::id).toList();
            Map<CustomerId, List<AssignedMethod>> have = methods.of(ids);
            methods.take(method, ids);
            log.writeAll(changed.stream()
                    .map(each -> line(each, reason, MethodLists.taken(have.getOrDefault(each.id(), List.of()), method)))
                    .toList());
        }
        return tally.outcome();
    }

    private boolean[] raise(VersionStep step, List<Touched> customers) {
        return Sql.run(entities, connection -> step.raise(connection, customers));
    }

    private static ChangeLog.Line line(Touched changed, String reason, FieldChange field) {
        return new ChangeLog.Line(new ChangeLog.Change(changed.id(), changed.version(), reason), field);
    }

    private static FieldChange field(CustomerStatus before, CustomerStatus after) {
        return new FieldChange("status", before.name(), after.name());
    }

    /** There are two: who was changed to one had the other. */
    private static CustomerStatus other(CustomerStatus status) {
        return status == CustomerStatus.ACTIVE ? CustomerStatus.INACTIVE : CustomerStatus.ACTIVE;
    }
}
