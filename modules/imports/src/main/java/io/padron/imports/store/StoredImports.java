package io.padron.imports.store;

import io.padron.access.ActingUser;
import io.padron.access.Actor;
import io.padron.access.Guarded;
import io.padron.access.Right;
import io.padron.imports.ColumnMap;
import io.padron.imports.ImportId;
import io.padron.imports.ImportRules;
import io.padron.imports.ImportTraces;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.NewImport;
import io.padron.imports.Order;
import io.padron.imports.Reception;
import io.padron.imports.UploadLimit;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WakeUp;
import io.padron.imports.store.RunRegister.Entry;
import io.padron.imports.store.RunViews.StoredFile;
import io.padron.kernel.Issue;
import io.padron.kernel.Messages;
import io.padron.kernel.Page;
import io.padron.kernel.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Not itself transactional: what it wakes must find the work committed. */
@ApplicationScoped
@Guarded
class StoredImports implements Imports {

    private static final Logger LOG = Logger.getLogger(StoredImports.class.getName());
    private static final Messages MESSAGES = Messages.beside(StoredImports.class);

    @Inject
    RunRegister register;

    @Inject
    RunViews views;

    @Inject
    OutcomeLedger outcomes;

    @Inject
    ImportRules rules;

    @Inject
    ImportTraces traces;

    @Inject
    WakeUp workers;

    @Override
    public Reception receive(NewImport order, InputStream content) throws IOException {
        return receive(order, content, Optional.empty(), false);
    }

    @Override
    public Reception receiveAsking(NewImport order, InputStream content) throws IOException {
        return receive(order, content, Optional.empty(), true);
    }

    @Override
    public Reception receiveClaimed(String claim, NewImport order, InputStream content) throws IOException {
        Optional<ImportView> there = views.findClaimed(claim);
        return there.isPresent()
                ? new Reception.Received(there.get().id(), Optional.empty())
                : receive(order, content, Optional.of(claim), false);
    }

    private Reception receive(NewImport order, InputStream content, Optional<String> claim, boolean asking)
            throws IOException {
        Optional<Reception> refusal = rules.refuse(order);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Arrival arrival;
        try {
            arrival = Arrival.of(content, UploadLimit.BYTES);
        } catch (NoRoomException full) {
            LOG.log(Level.SEVERE, "An uploaded file could not be stored; is the disk full?", full);
            return new Reception.NoRoom();
        }
        if (arrival.bytes() > UploadLimit.BYTES) {
            arrival.discard();
            return new Reception.TooLarge(UploadLimit.BYTES);
        }
        try {
            return enter(order, arrival, claim, asking);
        } catch (IOException | RuntimeException notEntered) {
            arrival.discard();
            throw notEntered;
        }
    }

    private Reception enter(NewImport order, Arrival arrival, Optional<String> claim, boolean asking)
            throws IOException {
        Optional<ImportId> same = views.latestOf(arrival.sha256());
        ImportId id = register.nextId();
        NewImport taken = asking && sameBefore(arrival.sha256(), id).isPresent() ? order.waiting() : order;
        // If the run is not entered now, its folder is cleared away as a leftover: an unknown answer may have been a
        // yes.
        Files.move(arrival.file(), HomeFolder.folder(id).resolve("original"), StandardCopyOption.ATOMIC_MOVE);
        workers.wake(register.enter(id, arrival, new Entry(taken, Optional.empty(), ActingUser.name(), claim)));
        return new Reception.Received(id, same);
    }

    @Override
    public Reception repeat(ImportId id, Optional<ColumnMap> columns) throws IOException {
        Optional<StoredFile> stored = views.stored(id);
        if (stored.isEmpty()) {
            return new Reception.Refused(Issue.error("id", "unknown-import", MESSAGES.get("unknown-import")));
        }
        NewImport before = stored.get().order();
        return repeat(id, stored.get(), columns.isPresent() ? before : before.waiting(), columns);
    }

    @Override
    public Reception repeatTold(ImportId id, ColumnMap columns, String paymentMethod) throws IOException {
        Optional<StoredFile> stored = views.stored(id);
        if (stored.isEmpty()) {
            return new Reception.Refused(Issue.error("id", "unknown-import", MESSAGES.get("unknown-import")));
        }
        NewImport order = stored.get().order().payingBy(paymentMethod);
        return repeat(id, stored.get(), order, Optional.of(columns));
    }

    private Reception repeat(ImportId id, StoredFile stored, NewImport order, Optional<ColumnMap> columns)
            throws IOException {
        Optional<Reception> refusal = rules.refuse(order);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ImportId again = register.nextId();
        Path original = HomeFolder.folder(again).resolve("original");
        link(HomeFolder.folder(id).resolve("original"), original);
        Arrival arrival = new Arrival(original, stored.sha256(), stored.bytes());
        workers.wake(register.enter(again, arrival, new Entry(order, columns, ActingUser.name(), Optional.empty())));
        return new Reception.Received(again, Optional.of(id));
    }

    /** The same bytes under a second name; a copy where the disk knows no such thing. */
    private static void link(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(from, to);
        }
    }

    @Override
    public Order load(ImportId id) {
        Optional<List<TaskKey>> tasks = register.load(id);
        tasks.ifPresent(waiting -> waiting.forEach(workers::wake));
        return answer(id, tasks.isPresent());
    }

    @Override
    public Order cancel(ImportId id) {
        boolean cancelled = register.cancel(id);
        if (cancelled) {
            outcomes.forgetKeys(id);
        }
        return answer(id, cancelled);
    }

    @Override
    public Order pause(ImportId id) {
        return answer(id, register.pause(id));
    }

    @Override
    public Order resume(ImportId id) {
        Optional<String> undoer = ActingUser.current()
                .filter(actor -> actor.may(Right.UNDO_IMPORTS))
                .map(Actor::name);
        Optional<List<TaskKey>> tasks = register.resume(id, undoer);
        tasks.ifPresent(waiting -> waiting.forEach(workers::wake));
        return answer(id, tasks.isPresent());
    }

    @Override
    public Order undo(ImportId id) {
        if (views.find(id).filter(run -> run.state().ended()).isEmpty()) {
            // While rows come, their range is not known yet.
            return answer(id, false);
        }
        Optional<List<TaskKey>> tasks = traces.rows(id).flatMap(rows -> register.undo(id, rows, ActingUser.name()));
        tasks.ifPresent(waiting -> waiting.forEach(workers::wake));
        return answer(id, tasks.isPresent());
    }

    @Override
    public Optional<ImportView> find(ImportId id) {
        return views.find(id);
    }

    @Override
    public List<ImportView> find(Set<ImportId> ids) {
        return views.find(ids);
    }

    @Override
    public Optional<ImportView> findClaimed(String claim) {
        return views.findClaimed(claim);
    }

    @Override
    public Optional<ImportView> sameBefore(ImportId id) {
        return views.stored(id).flatMap(file -> sameBefore(file.sha256(), id));
    }

    private Optional<ImportView> sameBefore(String sha256, ImportId id) {
        return views.latestOf(sha256, id).stream()
                .flatMap(earlier -> views.find(earlier).stream())
                .filter(ImportView::counts)
                .findFirst();
    }

    @Override
    public Page<ImportView> list(PageRequest page) {
        return views.list(page);
    }

    @Override
    public Page<ImportView> waiting(PageRequest page) {
        return views.waiting(page);
    }

    private Order answer(ImportId id, boolean done) {
        if (done) {
            return Order.DONE;
        }
        return views.find(id).isPresent() ? Order.WRONG_STATE : Order.NOT_FOUND;
    }
}
