package io.padron.bulk.store;

import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.BulkUpdateSubmitted;
import io.padron.bulk.BulkUpdateView;
import io.padron.bulk.NewBulkUpdate;
import io.padron.bulk.SkippedCustomer;
import io.padron.customers.CustomerQuery;
import io.padron.customers.bulk.BulkUpdate;
import io.padron.customers.bulk.SelectionSize;
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

/** Reads and writes bulk updates for users' commands and lists. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class BulkUpdateStore {

    private static final String APPLY = "APPLY";
    private static final String UNDO = "UNDO";

    @Inject
    BulkUpdateDatabase database;

    @Inject
    Event<BulkUpdateSubmitted> submitted;

    BulkUpdateId insertBulkUpdate(NewBulkUpdate bulkUpdate, SelectionSize selectionSize, String actor) {
        return database.withHandle(handle -> {
            Update line = handle.createUpdate("""
                    insert into bulk_updates (change_type, argument, reason, search_text, country, person_type, customer_status,
                        import_id, payment_method, created_from, created_before, position, expected, state, started_by,
                        started_at)
                    values (:change, :argument, :reason, :search, :country, :type, :status, :import, :method, :from,
                        :before, :position, :expected, 'RUNNING', :actor, :now)
                    """);
            bindChange(line, bulkUpdate.change());
            bindFilters(
                    line.bind("search", bulkUpdate.selection().q()),
                    bulkUpdate.selection().filters());
            long number = line.bind("position", selectionSize.highestId() + 1)
                    .bind("expected", selectionSize.customers())
                    .bind("actor", actor)
                    .bind("now", database.now())
                    .executeAndReturnGeneratedKeys()
                    .mapTo(Long.class)
                    .one();
            BulkUpdateId id = new BulkUpdateId(number);
            submitted.fire(new BulkUpdateSubmitted(id));
            return id;
        });
    }

    private static void bindChange(Update line, BulkUpdate change) {
        if (change instanceof BulkUpdate.SetStatus set) {
            line.bind("change", BulkUpdateRowMapper.STATUS)
                    .bind("argument", set.status().name())
                    .bind("reason", set.reason());
        } else {
            line.bind("change", BulkUpdateRowMapper.METHOD)
                    .bind(
                            "argument",
                            ((BulkUpdate.AddPaymentMethod) change).method().toString())
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
                .bindByType(
                        "from",
                        filters.createdFrom()
                                .map(BulkUpdateStore::toUtcTimestamp)
                                .orElse(null),
                        Timestamp.class)
                .bindByType(
                        "before",
                        filters.createdBefore()
                                .map(BulkUpdateStore::toUtcTimestamp)
                                .orElse(null),
                        Timestamp.class);
    }

    private static Timestamp toUtcTimestamp(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** A higher fence ensures that a worker's chunk either commits before the cancellation or is refused. */
    boolean cancel(BulkUpdateId id) {
        return database.withHandle(handle -> handle.execute(
                        "update bulk_updates set state = 'CANCELLED', ended_at = ?, fence = fence + 1, lease_until = 0, owner = ''"
                                + " where id = ? and state = 'RUNNING'",
                        database.now(),
                        id.value())
                == 1);
    }

    boolean startUndo(BulkUpdateId id, String actor, String reason) {
        return database.withHandle(handle -> handle.execute(
                        "update bulk_updates set state = 'UNDOING', ended_at = null, error_code = null, undone_by = ?,"
                                + " undo_reason = ?,"
                                + " fence = fence + 1, lease_until = 0, attempts = 0, crashes = 0, owner = ''"
                                + " where id = ? and state in ('COMPLETED', 'CANCELLED', 'FAILED')"
                                + " and changed > restored + kept",
                        actor,
                        reason,
                        id.value())
                == 1);
    }

    Optional<BulkUpdateView> find(BulkUpdateId id) {
        return database.withHandle(handle -> handle.createQuery("select * from bulk_updates where id = ?")
                .bind(0, id.value())
                .map((row, context) -> BulkUpdateRowMapper.toView(row))
                .findOne());
    }

    List<BulkUpdateView> find(Set<BulkUpdateId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.withHandle(handle -> handle.createQuery(
                                "select * from bulk_updates where id in (<ids>) order by id")
                        .bindList("ids", ids.stream().map(BulkUpdateId::value).toList())
                        .map((row, context) -> BulkUpdateRowMapper.toView(row))
                        .list());
    }

    Page<BulkUpdateView> list(PageRequest page) {
        return database.withHandle(handle -> {
            List<BulkUpdateView> items = handle.createQuery("select * from bulk_updates order by id desc"
                            + " offset :offset rows fetch next :size rows only")
                    .bind("offset", page.offset())
                    .bind("size", page.size())
                    .map((row, context) -> BulkUpdateRowMapper.toView(row))
                    .list();
            long total = handle.createQuery("select count(*) from bulk_updates")
                    .mapTo(Long.class)
                    .one();
            return new Page<>(items, total);
        });
    }

    /** {@code APPLY} sorts before {@code UNDO}. */
    List<SkippedCustomer> listSkipped(BulkUpdateId id, Optional<SkippedCustomer> last, int atMost) {
        String direction =
                last.filter(SkippedCustomer::byUndo).map(left -> UNDO).orElse(APPLY);
        return database.withHandle(
                handle -> handle.createQuery("select direction, customer_id, code from bulk_update_skipped"
                                + " where bulk_update_id = :id and (direction > :direction or direction = :direction and customer_id > :after)"
                                + " order by direction, customer_id fetch first :most rows only")
                        .bind("id", id.value())
                        .bind("direction", direction)
                        .bind("after", last.map(left -> left.customer().value()).orElse(0L))
                        .bind("most", atMost)
                        .map((row, context) -> new SkippedCustomer(
                                row.getString(1).equals(UNDO), new CustomerId(row.getLong(2)), row.getString(3)))
                        .list());
    }
}
