package io.padron.actions.store;

import io.padron.actions.ActionId;
import io.padron.actions.ActionSubmitted;
import io.padron.actions.ActionView;
import io.padron.actions.LeftCustomer;
import io.padron.actions.NewAction;
import io.padron.customers.CustomerQuery;
import io.padron.customers.mass.MassChange;
import io.padron.customers.mass.Reach;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Update;

/** The lines of the actions, as people's orders change them and people's lists show them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ActionRuns {

    private static final String UNDO = "UNDO";

    @Inject
    ActionDatabase database;

    @Inject
    Event<ActionSubmitted> submitted;

    ActionId enter(NewAction action, Reach reach, String actor) {
        return database.with(handle -> {
            Update line = handle.createUpdate("""
                    insert into action_runs (what, argument, reason, sought, country, person_type, customer_status,
                        import_id, payment_method, created_from, created_before, position, expected, state, started_by,
                        started_at)
                    values (:what, :argument, :reason, :sought, :country, :type, :status, :import, :method, :from,
                        :before, :position, :expected, 'RUNNING', :actor, :now)
                    """);
            bindChange(line, action.change());
            bindFilters(
                    line.bind("sought", action.audience().q()),
                    action.audience().filters());
            long number = line.bind("position", reach.highest() + 1)
                    .bind("expected", reach.customers())
                    .bind("actor", actor)
                    .bind("now", database.now())
                    .executeAndReturnGeneratedKeys()
                    .mapTo(Long.class)
                    .one();
            ActionId id = new ActionId(number);
            submitted.fire(new ActionSubmitted(id));
            return id;
        });
    }

    private static void bindChange(Update line, MassChange change) {
        if (change instanceof MassChange.SetStatus set) {
            line.bind("what", ActionRow.STATUS)
                    .bind("argument", set.status().name())
                    .bind("reason", set.reason());
        } else {
            line.bind("what", ActionRow.METHOD)
                    .bind("argument", ((MassChange.AddMethod) change).method().toString())
                    .bind("reason", "");
        }
    }

    private static void bindFilters(Update line, CustomerQuery.Filters filters) {
        line.bindByType("country", filters.country().map(CountryCode::value).orElse(null), String.class)
                .bindByType("type", filters.personType().map(Enum::name).orElse(null), String.class)
                .bindByType("status", filters.status().map(Enum::name).orElse(null), String.class)
                .bindByType("import", filters.importId().orElse(null), String.class)
                .bindByType(
                        "method",
                        filters.paymentMethod().map(method -> method.value()).orElse(null),
                        Long.class)
                .bindByType("from", filters.createdFrom().map(ActionRuns::utc).orElse(null), Timestamp.class)
                .bindByType(
                        "before", filters.createdBefore().map(ActionRuns::utc).orElse(null), Timestamp.class);
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** The fence grows, so that a worker's chunk either was there before the order or is refused. */
    boolean cancel(ActionId id) {
        return database.with(handle -> handle.execute(
                        "update action_runs set state = 'CANCELLED', ended_at = ?, fence = fence + 1, lease_until = 0, owner = ''"
                                + " where id = ? and state = 'RUNNING'",
                        database.now(),
                        id.value())
                == 1);
    }

    boolean undo(ActionId id, String actor, String reason) {
        return database.with(handle -> handle.execute(
                        "update action_runs set state = 'UNDOING', ended_at = null, error_code = null, undone_by = ?,"
                                + " undo_reason = ?,"
                                + " fence = fence + 1, lease_until = 0, attempts = 0, deaths = 0, owner = ''"
                                + " where id = ? and state in ('COMPLETED', 'CANCELLED', 'FAILED')"
                                + " and changed > restored + kept",
                        actor,
                        reason,
                        id.value())
                == 1);
    }

    Optional<ActionView> find(ActionId id) {
        return database.with(handle -> handle.createQuery("select * from action_runs where id = ?")
                .bind(0, id.value())
                .map((row, context) -> ActionRow.view(row))
                .findOne());
    }

    List<ActionView> find(Set<ActionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.with(handle -> handle.createQuery(
                                "select * from action_runs where id in (<ids>) order by id")
                        .bindList("ids", ids.stream().map(ActionId::value).toList())
                        .map((row, context) -> ActionRow.view(row))
                        .list());
    }

    Page<ActionView> list(PageRequest page) {
        return database.with(handle -> {
            List<ActionView> items = handle.createQuery("select * from action_runs order by id desc"
                            + " offset :offset rows fetch next :size rows only")
                    .bind("offset", page.offset())
                    .bind("size", page.size())
                    .map((row, context) -> ActionRow.view(row))
                    .list();
            long total = handle.createQuery("select count(*) from action_runs")
                    .mapTo(Long.class)
                    .one();
            return new Page<>(items, total);
        });
    }

    /** {@code ACTION} comes before {@code UNDO}. */
    List<LeftCustomer> left(ActionId id, Optional<LeftCustomer> last, int atMost) {
        String phase = last.filter(LeftCustomer::undo).map(left -> UNDO).orElse("ACTION");
        return database.with(handle -> handle.createQuery("select phase, customer_id, code from action_exceptions"
                        + " where run_id = :id and (phase > :phase or phase = :phase and customer_id > :after)"
                        + " order by phase, customer_id fetch first :most rows only")
                .bind("id", id.value())
                .bind("phase", phase)
                .bind("after", last.map(left -> left.customer().value()).orElse(0L))
                .bind("most", atMost)
                .map((row, context) -> new LeftCustomer(
                        row.getString(1).equals(UNDO), new CustomerId(row.getLong(2)), row.getString(3)))
                .list());
    }
}
