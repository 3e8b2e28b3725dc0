package io.padron.actions.store;

import io.padron.access.Guarded;
import io.padron.actions.ActionId;
import io.padron.actions.ledger.ActionClaim;
import io.padron.actions.ledger.ActionLedger;
import io.padron.actions.ledger.ActionWork;
import io.padron.actions.ledger.ClaimLostException;
import io.padron.customers.mass.MassOutcome;
import io.padron.customers.mass.Touched;
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
class SqlActionLedger implements ActionLedger {

    private static final String TO_DO = "state in ('RUNNING', 'UNDOING')";
    private static final String STILL_OURS = " where id = :id and fence = :fence and " + TO_DO;

    /** Who held it has neither ended nor given it back, and is another process. */
    private static final String DIED = "case when owner <> '' and owner <> :owner then 1 else 0 end";

    @Inject
    ActionDatabase database;

    @Override
    public Optional<ActionWork> claimNext(String owner) {
        long now = database.millis();
        return database.with(handle -> {
            boolean busy =
                    handle.createQuery("select count(*) from action_runs where " + TO_DO + " and lease_until >= ?")
                                    .bind(0, now)
                                    .mapTo(Long.class)
                                    .one()
                            > 0;
            return busy ? Optional.<ActionWork>empty() : claim(handle, owner, now);
        });
    }

    private Optional<ActionWork> claim(Handle handle, String owner, long now) {
        Optional<Long> oldest = handle.createQuery("select min(id) from action_runs where " + TO_DO)
                .mapTo(Long.class)
                .findOne();
        if (oldest.isEmpty()) {
            return Optional.empty();
        }
        long id = oldest.get();
        handle.createUpdate("update action_runs set state = 'FAILED', ended_at = :ended,"
                        + " error_code = case when attempts >= :tries then 'internal-error' else 'server-stopped' end"
                        + " where id = :id and " + TO_DO + " and lease_until < :now"
                        + " and (attempts >= :tries or deaths + " + DIED + " >= :deaths)")
                .bind("ended", database.now())
                .bind("id", id)
                .bind("tries", TRIES)
                .bind("deaths", DEATHS)
                .bind("owner", owner)
                .bind("now", now)
                .execute();
        int taken = handle.createUpdate("update action_runs set deaths = deaths + " + DIED
                        + ", owner = :owner, lease_until = :lease, fence = fence + 1, attempts = attempts + 1"
                        + " where id = :id and " + TO_DO + " and lease_until < :now")
                .bind("owner", owner)
                .bind("lease", now + LEASE.toMillis())
                .bind("id", id)
                .bind("now", now)
                .execute();
        return taken == 1 ? Optional.of(read(handle, id)) : Optional.empty();
    }

    @Override
    public void giveBack(ActionClaim claim) {
        database.with(handle -> handle.createUpdate("update action_runs set owner = ''" + STILL_OURS)
                .bind("id", claim.action().value())
                .bind("fence", claim.fence())
                .execute());
    }

    @Override
    public int release(String owner) {
        return database.with(handle -> handle.createUpdate("update action_runs set owner = '', lease_until = 0,"
                        + " attempts = case when attempts > 0 then attempts - 1 else 0 end"
                        + " where owner = :owner and " + TO_DO)
                .bind("owner", owner)
                .execute());
    }

    private static ActionWork read(Handle handle, long id) {
        return handle.createQuery("select * from action_runs where id = ?")
                .bind(0, id)
                .map((row, context) -> ActionRow.work(row))
                .one();
    }

    @Override
    public boolean renew(ActionClaim claim) {
        return database.with(handle -> handle.createUpdate("update action_runs set lease_until = :lease" + STILL_OURS)
                        .bind("lease", database.millis() + LEASE.toMillis())
                        .bind("id", claim.action().value())
                        .bind("fence", claim.fence())
                        .execute()
                == 1);
    }

    @Override
    @Transactional
    public Optional<ActionWork> work(ActionClaim claim) {
        return database.with(handle -> handle.createQuery("select * from action_runs" + STILL_OURS)
                .bind("id", claim.action().value())
                .bind("fence", claim.fence())
                .map((row, context) -> ActionRow.work(row))
                .findOne());
    }

    @Override
    @Transactional
    public List<Touched> changed(ActionId id, long after, int atMost) {
        return database.with(handle -> handle.createQuery("select customer_id, version from action_changes"
                        + " where run_id = :id and customer_id > :after order by customer_id"
                        + " fetch first :most rows only")
                .bind("id", id.value())
                .bind("after", after)
                .bind("most", atMost)
                .map((row, context) -> new Touched(new CustomerId(row.getLong(1)), row.getLong(2)))
                .list());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(ActionWork work, long position, MassOutcome outcome) {
        database.with(handle -> {
            if (!work.undo()) {
                changes(handle, work.claim().action(), outcome.changed());
            }
            exceptions(handle, work, outcome);
            move(handle, work, position, outcome);
            return true;
        });
    }

    private static void changes(Handle handle, ActionId id, List<Touched> changed) {
        PreparedBatch batch =
                handle.prepareBatch("insert into action_changes (run_id, customer_id, version) values (?, ?, ?)");
        changed.forEach(each -> batch.add(id.value(), each.id().value(), each.version()));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void exceptions(Handle handle, ActionWork work, MassOutcome outcome) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into action_exceptions (run_id, phase, customer_id, code) values (?, ?, ?, ?)");
        String phase = work.undo() ? "UNDO" : "ACTION";
        outcome.refused()
                .forEach((customer, code) -> batch.add(work.claim().action().value(), phase, customer.value(), code));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private void move(Handle handle, ActionWork work, long position, MassOutcome outcome) {
        String forward = work.undo()
                ? "undo_position = :position, restored = restored + :changed, kept = kept + :refused"
                : "position = :position, changed = changed + :changed, refused = refused + :refused";
        int moved = handle.createUpdate("update action_runs set " + forward
                        + ", unchanged = unchanged + :unchanged, attempts = 0, deaths = 0, lease_until = :lease"
                        + STILL_OURS)
                .bind("position", position)
                .bind("changed", outcome.changed().size())
                .bind("unchanged", outcome.unchanged().size())
                .bind("refused", outcome.refused().size())
                .bind("lease", database.millis() + LEASE.toMillis())
                .bind("id", work.claim().action().value())
                .bind("fence", work.claim().fence())
                .execute();
        if (moved != 1) {
            throw new ClaimLostException(work.claim());
        }
    }

    @Override
    public boolean finish(ActionClaim claim) {
        return end(claim, "case when state = 'UNDOING' then 'UNDONE' else 'COMPLETED' end", "");
    }

    @Override
    public void fail(ActionClaim claim, String code) {
        end(claim, "'FAILED'", code);
    }

    private boolean end(ActionClaim claim, String state, String error) {
        return database.with(handle -> handle.createUpdate("update action_runs set state = " + state
                                + ", error_code = :error, ended_at = :now, owner = '', lease_until = 0" + STILL_OURS)
                        .bindByType("error", error.isEmpty() ? null : error, String.class)
                        .bind("now", database.now())
                        .bind("id", claim.action().value())
                        .bind("fence", claim.fence())
                        .execute()
                == 1);
    }

    @Override
    public int freeActionsOf(String node, String presentOwner) {
        return database.with(handle -> handle.createUpdate("update action_runs set lease_until = 0 where " + TO_DO
                        + " and substr(owner, 1, :length) = :node and owner <> :present")
                .bind("length", node.length() + 1)
                .bind("node", node + ":")
                .bind("present", presentOwner)
                .execute());
    }
}
