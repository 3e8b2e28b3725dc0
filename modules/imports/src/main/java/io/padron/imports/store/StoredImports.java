package io.padron.imports.store;

import io.padron.access.Actor;
import io.padron.access.CurrentUser;
import io.padron.access.Guarded;
import io.padron.access.Right;
import io.padron.imports.ColumnMapping;
import io.padron.imports.ImportCommandResult;
import io.padron.imports.ImportId;
import io.padron.imports.ImportRules;
import io.padron.imports.ImportView;
import io.padron.imports.ImportedRowRanges;
import io.padron.imports.Imports;
import io.padron.imports.NewImport;
import io.padron.imports.UploadLimit;
import io.padron.imports.UploadResult;
import io.padron.imports.ledger.OutcomeLedger;
import io.padron.imports.ledger.TaskKey;
import io.padron.imports.ledger.WakeUp;
import io.padron.imports.store.RunRegister.NewRun;
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

/** Implements the commands. It is not transactional, for a task must be committed before its wake-up is sent. */
@ApplicationScoped
@Guarded
class StoredImports implements Imports {

    private static final Logger LOG = Logger.getLogger(StoredImports.class.getName());
    private static final Messages MESSAGES = Messages.forClass(StoredImports.class);

    @Inject
    RunRegister register;

    @Inject
    RunViews views;

    @Inject
    OutcomeLedger outcomes;

    @Inject
    ImportRules rules;

    @Inject
    ImportedRowRanges importedRowRanges;

    @Inject
    WakeUp workers;

    @Override
    public UploadResult upload(NewImport order, InputStream content) throws IOException {
        return upload(order, content, Optional.empty(), false);
    }

    @Override
    public UploadResult uploadWithRepeatConfirmation(NewImport order, InputStream content) throws IOException {
        return upload(order, content, Optional.empty(), true);
    }

    @Override
    public UploadResult uploadWithKey(String uploadKey, NewImport order, InputStream content) throws IOException {
        Optional<ImportView> there = views.findByUploadKey(uploadKey);
        return there.isPresent()
                ? new UploadResult.RunStarted(there.get().id(), Optional.empty())
                : upload(order, content, Optional.of(uploadKey), false);
    }

    private UploadResult upload(NewImport order, InputStream content, Optional<String> uploadKey, boolean confirmRepeat)
            throws IOException {
        Optional<UploadResult> refusal = rules.findRefusal(order);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        StoredUpload storedUpload;
        try {
            storedUpload = StoredUpload.storeStream(content, UploadLimit.BYTES);
        } catch (DiskFullException full) {
            LOG.log(Level.SEVERE, "An uploaded file could not be stored; is the disk full?", full);
            return new UploadResult.DiskFull();
        }
        if (storedUpload.bytes() > UploadLimit.BYTES) {
            storedUpload.deleteFile();
            return new UploadResult.TooLarge(UploadLimit.BYTES);
        }
        try {
            return startRun(order, storedUpload, uploadKey, confirmRepeat);
        } catch (IOException | RuntimeException failure) {
            storedUpload.deleteFile();
            throw failure;
        }
    }

    private UploadResult startRun(
            NewImport order, StoredUpload storedUpload, Optional<String> uploadKey, boolean confirmRepeat)
            throws IOException {
        Optional<ImportId> same = views.findLatestByHash(storedUpload.sha256());
        ImportId id = register.nextId();
        NewImport taken = confirmRepeat
                        && findEarlierOfSameFile(storedUpload.sha256(), id).isPresent()
                ? order.withManualLoading()
                : order;
        // If the run is not inserted now, its folder is removed later as a leftover: after a lost response it may have
        // been inserted.
        Files.move(
                storedUpload.file(),
                StoredImportFiles.createRunFolder(id).resolve("original"),
                StandardCopyOption.ATOMIC_MOVE);
        workers.wake(register.insertRun(
                id, storedUpload, new NewRun(taken, Optional.empty(), CurrentUser.name(), uploadKey)));
        return new UploadResult.RunStarted(id, same);
    }

    @Override
    public UploadResult repeatImport(ImportId id, Optional<ColumnMapping> columns) throws IOException {
        Optional<StoredFile> stored = views.findStoredFile(id);
        if (stored.isEmpty()) {
            return new UploadResult.Refused(Issue.error("id", "unknown-import", MESSAGES.get("unknown-import")));
        }
        NewImport before = stored.get().newImport();
        return repeatImport(id, stored.get(), columns.isPresent() ? before : before.withManualLoading(), columns);
    }

    @Override
    public UploadResult repeatWithMapping(ImportId id, ColumnMapping columns, String paymentMethod) throws IOException {
        Optional<StoredFile> stored = views.findStoredFile(id);
        if (stored.isEmpty()) {
            return new UploadResult.Refused(Issue.error("id", "unknown-import", MESSAGES.get("unknown-import")));
        }
        NewImport order = stored.get().newImport().withPaymentMethod(paymentMethod);
        return repeatImport(id, stored.get(), order, Optional.of(columns));
    }

    private UploadResult repeatImport(ImportId id, StoredFile stored, NewImport order, Optional<ColumnMapping> columns)
            throws IOException {
        Optional<UploadResult> refusal = rules.findRefusal(order);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ImportId again = register.nextId();
        Path original = StoredImportFiles.createRunFolder(again).resolve("original");
        linkOrCopy(StoredImportFiles.createRunFolder(id).resolve("original"), original);
        StoredUpload storedUpload = new StoredUpload(original, stored.sha256(), stored.bytes());
        workers.wake(register.insertRun(
                again, storedUpload, new NewRun(order, columns, CurrentUser.name(), Optional.empty())));
        return new UploadResult.RunStarted(again, Optional.of(id));
    }

    /** Creates a hard link; a copy where the file system has no links. */
    private static void linkOrCopy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.copy(from, to);
        }
    }

    @Override
    public ImportCommandResult startLoading(ImportId id) {
        Optional<List<TaskKey>> tasks = register.startLoading(id);
        tasks.ifPresent(waiting -> waiting.forEach(workers::wake));
        return toCommandResult(id, tasks.isPresent());
    }

    @Override
    public ImportCommandResult cancel(ImportId id) {
        boolean cancelled = register.cancel(id);
        if (cancelled) {
            outcomes.deleteKeys(id);
        }
        return toCommandResult(id, cancelled);
    }

    @Override
    public ImportCommandResult pause(ImportId id) {
        return toCommandResult(id, register.pause(id));
    }

    @Override
    public ImportCommandResult resume(ImportId id) {
        Optional<String> undoer = CurrentUser.actor()
                .filter(actor -> actor.hasRight(Right.UNDO_IMPORTS))
                .map(Actor::name);
        Optional<List<TaskKey>> tasks = register.resume(id, undoer);
        tasks.ifPresent(waiting -> waiting.forEach(workers::wake));
        return toCommandResult(id, tasks.isPresent());
    }

    @Override
    public ImportCommandResult undo(ImportId id) {
        if (views.find(id).filter(run -> run.state().isEnded()).isEmpty()) {
            // While the run is active, its range of rows is not final.
            return toCommandResult(id, false);
        }
        Optional<List<TaskKey>> tasks = importedRowRanges
                .findRowRange(id)
                .flatMap(importedRowRange -> register.startUndo(id, importedRowRange, CurrentUser.name()));
        tasks.ifPresent(waiting -> waiting.forEach(workers::wake));
        return toCommandResult(id, tasks.isPresent());
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
    public Optional<ImportView> findByUploadKey(String uploadKey) {
        return views.findByUploadKey(uploadKey);
    }

    @Override
    public Optional<ImportView> findEarlierOfSameFile(ImportId id) {
        return views.findStoredFile(id).flatMap(file -> findEarlierOfSameFile(file.sha256(), id));
    }

    private Optional<ImportView> findEarlierOfSameFile(String sha256, ImportId id) {
        return views.findLatestByHash(sha256, id).stream()
                .flatMap(earlier -> views.find(earlier).stream())
                .filter(ImportView::mayHaveCustomers)
                .findFirst();
    }

    @Override
    public Page<ImportView> list(PageRequest page) {
        return views.list(page);
    }

    @Override
    public Page<ImportView> listWaiting(PageRequest page) {
        return views.listWaiting(page);
    }

    private ImportCommandResult toCommandResult(ImportId id, boolean done) {
        if (done) {
            return ImportCommandResult.DONE;
        }
        return views.find(id).isPresent() ? ImportCommandResult.WRONG_STATE : ImportCommandResult.NOT_FOUND;
    }
}
