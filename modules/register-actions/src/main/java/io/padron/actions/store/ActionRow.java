package io.padron.actions.store;

import io.padron.actions.ActionCounts;
import io.padron.actions.ActionId;
import io.padron.actions.ActionState;
import io.padron.actions.ActionView;
import io.padron.actions.NewAction;
import io.padron.actions.ledger.ActionClaim;
import io.padron.actions.ledger.ActionWork;
import io.padron.customers.CustomerQuery;
import io.padron.customers.CustomerStatus;
import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;
import io.padron.kernel.CountryCode;
import io.padron.kernel.PersonType;
import io.padron.payments.PaymentMethodId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line of {@code action_runs} says. */
final class ActionRow {

    /** How the table calls the kinds of change. */
    static final String STATUS = "STATUS";

    static final String METHOD = "METHOD";

    private ActionRow() {}

    static ActionView view(ResultSet row) throws SQLException {
        return new ActionView(
                new ActionId(row.getLong("id")),
                action(row),
                state(row),
                new ActionCounts(
                        row.getLong("expected"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("refused"),
                        row.getLong("restored"),
                        row.getLong("kept")),
                text(row, "error_code"),
                row.getString("started_by"),
                moment(row, "started_at").orElseThrow(),
                moment(row, "ended_at"),
                text(row, "undone_by"));
    }

    static ActionWork work(ResultSet row) throws SQLException {
        boolean undo = state(row) == ActionState.UNDOING;
        return new ActionWork(
                new ActionClaim(new ActionId(row.getLong("id")), row.getLong("fence")),
                action(row),
                undo,
                row.getLong(undo ? "undo_position" : "position"),
                Objects.requireNonNull(row.getString(undo ? "undone_by" : "started_by")),
                undo ? text(row, "undo_reason").orElse("") : "");
    }

    private static ActionState state(ResultSet row) throws SQLException {
        return ActionState.valueOf(row.getString("state"));
    }

    private static NewAction action(ResultSet row) throws SQLException {
        String argument = row.getString("argument");
        MassChange change = row.getString("what").equals(STATUS)
                ? new MassChange.SetStatus(CustomerStatus.valueOf(argument), row.getString("reason"))
                : new MassChange.AddMethod(new PaymentMethodId(Long.parseLong(argument)));
        long method = row.getLong("payment_method");
        boolean anyMethod = row.wasNull();
        return new NewAction(
                new Audience(
                        row.getString("sought"),
                        new CustomerQuery.Filters(
                                text(row, "country").map(CountryCode::new),
                                text(row, "person_type").map(PersonType::valueOf),
                                text(row, "customer_status").map(CustomerStatus::valueOf),
                                text(row, "import_id"),
                                anyMethod ? Optional.empty() : Optional.of(new PaymentMethodId(method)),
                                moment(row, "created_from"),
                                moment(row, "created_before"))),
                change);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp stored = row.getTimestamp(column);
        return Optional.ofNullable(stored).map(at -> at.toLocalDateTime().toInstant(ZoneOffset.UTC));
    }
}
