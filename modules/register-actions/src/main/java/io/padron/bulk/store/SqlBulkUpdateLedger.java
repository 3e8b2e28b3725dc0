package io.padron.bulk.store;

import io.padron.access.Guarded;
import io.padron.bulk.BulkUpdateId;
import io.padron.bulk.ledger.BulkUpdateLease;
import io.padron.bulk.ledger.BulkUpdateLeaseLostException;
import io.padron.bulk.ledger.BulkUpdateLedger;
import io.padron.bulk.ledger.BulkUpdateTask;
import io.padron.customers.bulk.BulkOutcome;
import io.padron.customers.bulk.ChangedCustomer;
import io.padron.kernel.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

@ApplicationScoped
@Guarded
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SqlBulkUpdateLedger implements BulkUpdateLedger {

    private static final String ACTIVE = "state in ('RUNNING', 'UNDOING')";
    private static final String LEASE_HELD = " where id = :id and fence = :fence and " + ACTIVE;

    /** The owner of the lease is another process, and has neither finished nor released it. */
    private static final String CRASHED = "case when owner <> '' and owner <> :owner then 1 else 0 end";

    @Inject
    BulkUpdateDatabase database;

    @Override
    public Optional<BulkUpdateTask> acquireNextTask(String owner) {
        long now = database.currentMillis();
        return database.withHandle(handle -> {
            boolean busy =
                    handle.createQuery("select count(*) from bulk_updates where " + ACTIVE + " and lease_until >= ?")
                                    .bind(0, now)
                                    .mapTo(Long.class)
                                    .one()
                            > 0;
            return busy ? Optional.<BulkUpdateTask>empty() : acquireOldest(handle, owner, now);
        });
    }

    private Optional<BulkUpdateTask> acquireOldest(Handle handle, String owner, long now) {
        Optional<Long> oldest = handle.createQuery("select min(id) from bulk_updates where " + ACTIVE)
                .mapTo(Long.class)
                .findOne();
        if (oldest.isEmpty()) {
            return Optional.empty();
        }
        long id = oldest.get();
        handle.createUpdate("update bulk_updates set state = 'FAILED', ended_at = :ended,"
                        + " error_code = case when attempts >= :tries then 'internal-error' else 'server-stopped' end"
                        + " where id = :id and " + ACTIVE + " and lease_until < :now"
                        + " and (attempts >= :tries or crashes + " + CRASHED + " >= :crashes)")
                .bind("ended", database.now())
                .bind("id", id)
                .bind("tries", MAX_ATTEMPTS)
                .bind("crashes", MAX_CRASHES)
                .bind("owner", owner)
                .bind("now", now)
                .execute();
        int taken = handle.createUpdate("update bulk_updates set crashes = crashes + " + CRASHED
                        + ", owner = :owner, lease_until = :lease, fence = fence + 1, attempts = attempts + 1"
                        + " where id = :id and " + ACTIVE + " and lease_until < :now")
                .bind("owner", owner)
                .bind("lease", now + LEASE_DURATION.toMillis())
                .bind("id", id)
                .bind("now", now)
                .execute();
        return taken == 1 ? Optional.of(readTask(handle, id)) : Optional.empty();
    }

    @Override
    public void markForRetry(BulkUpdateLease lease) {
        database.withHandle(handle -> handle.createUpdate("update bulk_updates set owner = ''" + LEASE_HELD)
                .bind("id", lease.bulkUpdateId().value())
                .bind("fence", lease.fence())
                .execute());
    }

    @Override
    public int releaseTasks(String owner) {
        return database.withHandle(handle -> handle.createUpdate("update bulk_updates set owner = '', lease_until = 0,"
                        + " attempts = case when attempts > 0 then attempts - 1 else 0 end"
                        + " where owner = :owner and " + ACTIVE)
                .bind("owner", owner)
                .execute());
    }

    private static BulkUpdateTask readTask(Handle handle, long id) {
        return handle.createQuery("select * from bulk_updates where id = ?")
                .bind(0, id)
                .map((row, context) -> BulkUpdateRowMapper.toTask(row))
                .one();
    }

    @Override
    public boolean renewLease(BulkUpdateLease lease) {
        return database.withHandle(
                handle -> handle.createUpdate("update bulk_updates set lease_until = :lease" + LEASE_HELD)
                                .bind("lease", database.currentMillis() + LEASE_DURATION.toMillis())
                                .bind("id", lease.bulkUpdateId().value())
                                .bind("fence", lease.fence())
                                .execute()
                        == 1);
    }

    @Override
    @Transactional
    public Optional<BulkUpdateTask> findTask(BulkUpdateLease lease) {
        return database.withHandle(handle -> handle.createQuery("select * from bulk_updates" + LEASE_HELD)
                .bind("id", lease.bulkUpdateId().value())
                .bind("fence", lease.fence())
                .map((row, context) -> BulkUpdateRowMapper.toTask(row))
                .findOne());
    }

    @Override
    @Transactional
    public List<ChangedCustomer> findChangedCustomers(BulkUpdateId id, long after, int atMost) {
        return database.withHandle(handle -> handle.createQuery("select customer_id, version from bulk_update_changes"
                        + " where bulk_update_id = :id and customer_id > :after order by customer_id"
                        + " fetch first :most rows only")
                .bind("id", id.value())
                .bind("after", after)
                .bind("most", atMost)
                .map((row, context) -> new ChangedCustomer(new CustomerId(row.getLong(1)), row.getLong(2)))
                .list());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void advanceTask(BulkUpdateTask work, long position, BulkOutcome outcome) {
        database.withHandle(handle -> {
            if (!work.undo()) {
                insertChanges(handle, work.lease().bulkUpdateId(), outcome.changed());
            }
            insertSkippedCustomers(handle, work, outcome);
            updatePosition(handle, work, position, outcome);
            return true;
        });
    }

    private static void insertChanges(Handle handle, BulkUpdateId id, List<ChangedCustomer> changed) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into bulk_update_changes (bulk_update_id, customer_id, version) values (?, ?, ?)");
        changed.forEach(each -> batch.add(id.value(), each.id().value(), each.version()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void insertSkippedCustomers(Handle handle, BulkUpdateTask work, BulkOutcome outcome) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into bulk_update_skipped (bulk_update_id, direction, customer_id, code) values (?, ?, ?, ?)");
        String direction = work.undo() ? "UNDO" : "APPLY";
        outcome.refused()
                .forEach((customer, code) ->
                        batch.add(work.lease().bulkUpdateId().value(), direction, customer.value(), code));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void updatePosition(Handle handle, BulkUpdateTask work, long position, BulkOutcome outcome) {
        String forward = work.undo()
                ? "undo_position = :position, restored = restored + :changed, kept = kept + :refused"
                : "position = :position, changed = changed + :changed, refused = refused + :refused";
        int moved = handle.createUpdate("update bulk_updates set " + forward
                        + ", unchanged = unchanged + :unchanged, attempts = 0, crashes = 0, lease_until = :lease"
                        + LEASE_HELD)
                .bind("position", position)
                .bind("changed", outcome.changed().size())
                .bind("unchanged", outcome.unchanged().size())
                .bind("refused", outcome.refused().size())
                .bind("lease", database.currentMillis() + LEASE_DURATION.toMillis())
                .bind("id", work.lease().bulkUpdateId().value())
                .bind("fence", work.lease().fence())
                .execute();
        if (moved != 1) {
            throw new BulkUpdateLeaseLostException(work.lease());
        }
    }

    @Override
    public boolean finishTask(BulkUpdateLease lease) {
        return endBulkUpdate(lease, "case when state = 'UNDOING' then 'UNDONE' else 'COMPLETED' end", "");
    }

    @Override
    public void failTask(BulkUpdateLease lease, String code) {
        endBulkUpdate(lease, "'FAILED'", code);
    }

    private boolean endBulkUpdate(BulkUpdateLease lease, String state, String error) {
        return database.withHandle(handle -> handle.createUpdate("update bulk_updates set state = " + state
                                + ", error_code = :error, ended_at = :now, owner = '', lease_until = 0" + LEASE_HELD)
                        .bindByType("error", error.isEmpty() ? null : error, String.class)
                        .bind("now", database.now())
                        .bind("id", lease.bulkUpdateId().value())
                        .bind("fence", lease.fence())
                        .execute()
                == 1);
    }

    @Override
    public int expireLeasesOfNode(String node, String presentOwner) {
        return database.withHandle(handle -> handle.createUpdate("update bulk_updates set lease_until = 0 where "
                        + ACTIVE + " and substr(owner, 1, :length) = :node and owner <> :present")
                .bind("length", node.length() + 1)
                .bind("node", node + ":")
                .bind("present", presentOwner)
                .execute());
    }
}
