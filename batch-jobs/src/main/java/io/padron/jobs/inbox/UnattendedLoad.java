package io.padron.jobs.inbox;

import io.padron.access.CurrentUser;
import io.padron.access.Users;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.UploadResult;
import io.padron.jobs.inbox.WatchedFolder.Claimed;
import io.padron.jobs.reports.ImportReports;
import io.padron.jobs.reports.SkippedDataSentences;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Advances a claimed file by one step: uploads it, and when its run has ended, writes the reports beside it and
 * archives it. Each step can be repeated, so a crash between two steps or two concurrent nodes are harmless.
 */
@ApplicationScoped
class UnattendedLoad {

    private static final Messages MESSAGES = Messages.forClass(UnattendedLoad.class);
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final int LONGEST_NAME = 200;
    private static final String NOTICE = ".notice.txt";

    @Inject
    Imports imports;

    @Inject
    ImportReports reports;

    @Inject
    PaymentMethods methods;

    @Inject
    Users users;

    void advance(WatchedFolder folder, Claimed claimed) throws IOException {
        try (CurrentUser.Scope unattended =
                CurrentUser.bind(users.findActor(Users.INBOX).orElseThrow())) {
            Optional<ImportView> run = imports.findByUploadKey(claimed.uploadKey());
            if (run.isEmpty()) {
                submitFile(folder, claimed);
            } else if (run.get().state().isEnded()) {
                archiveEnded(folder, claimed, run.get());
            } else {
                writeWaitingNotice(folder, claimed, run.get());
            }
        }
    }

    private void submitFile(WatchedFolder folder, Claimed claimed) throws IOException {
        NewImport newImport = new NewImport(
                displayName(claimed.file()),
                folder.country(),
                folder.personType(),
                LoadMode.UNATTENDED,
                findPaymentMethod(folder));
        UploadResult uploadResult;
        try (InputStream content = Files.newInputStream(claimed.file(), LinkOption.NOFOLLOW_LINKS)) {
            uploadResult = imports.uploadWithKey(claimed.uploadKey(), newImport, content);
        }
        if (uploadResult instanceof UploadResult.DiskFull) {
            // The file stays; the next scan tries again.
            return;
        }
        if (!(uploadResult instanceof UploadResult.RunStarted)) {
            Path target = folder.createArchiveFolder(folder.failedFolder(claimed.uploadKey()));
            archiveRefused(target, claimed, toMessage(uploadResult));
            folder.archive(claimed, target);
        }
    }

    /** Writes a notice beside the file while its run waits for a decision. */
    private static void writeWaitingNotice(WatchedFolder folder, Claimed claimed, ImportView run) throws IOException {
        List<Message> sentences = describeWaiting(run);
        if (sentences.isEmpty()) {
            removeWaitingNotice(folder, claimed, run);
            return;
        }
        Path target = folder.createArchiveFolder(folder.waitingFolder(run.id().toString()));
        Path notice = ReportName.beside(target, claimed.file(), NOTICE);
        if (Files.notExists(notice) || !Files.readString(notice).equals(joinSentences(sentences))) {
            writeNotice(target, claimed, NOTICE, sentences);
        }
    }

    /** Returns what a user has to decide about the run; empty when the run needs no decision or a user paused it. */
    private static List<Message> describeWaiting(ImportView run) {
        List<Message> sentences = new ArrayList<>();
        if (run.state() == ImportState.VALIDATED) {
            sentences.add(MESSAGES.get("waits", run.id().toString()));
            sentences.addAll(SkippedDataSentences.describe(run.skippedData()));
        } else if (run.state() == ImportState.PAUSED && run.error().isPresent()) {
            sentences.add(run.error().get().message());
        }
        return sentences;
    }

    private static void removeWaitingNotice(WatchedFolder folder, Claimed claimed, ImportView run) throws IOException {
        String number = run.id().toString();
        folder.removeWaitingNotice(number, ReportName.beside(folder.waitingFolder(number), claimed.file(), NOTICE));
    }

    /** Only the single active method can be chosen without a user. */
    private String findPaymentMethod(WatchedFolder folder) {
        List<PaymentMethodView> active = methods.findActive(folder.country());
        return active.size() == 1 ? active.get(0).id().toString() : "";
    }

    private static String displayName(Path file) {
        String name = file.getFileName().toString().replaceAll("\\p{Cntrl}", "_");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static Message toMessage(UploadResult uploadResult) {
        if (uploadResult instanceof UploadResult.Refused refused) {
            return refused.issue().message();
        }
        return uploadResult instanceof UploadResult.TooLarge large
                ? MESSAGES.get("too-large", large.limitBytes() >> 20)
                : MESSAGES.get("no-payment-method");
    }

    private void archiveEnded(WatchedFolder folder, Claimed claimed, ImportView run) throws IOException {
        boolean failed = run.state() == ImportState.FAILED;
        String number = run.id().toString();
        Path target = folder.createArchiveFolder(failed ? folder.failedFolder(number) : folder.doneFolder(number));
        if (failed) {
            archiveRefused(
                    target,
                    claimed,
                    run.error().map(ImportView.ImportError::message).orElseGet(() -> MESSAGES.get("failed")));
        }
        List<Message> notices = new ArrayList<>(SkippedDataSentences.describe(run.skippedData()));
        if (run.state() == ImportState.COMPLETED && run.rows() == 0) {
            notices.add(MESSAGES.get("no-rows"));
        }
        if (!notices.isEmpty()) {
            writeNotice(target, claimed, NOTICE, notices);
        }
        removeWaitingNotice(folder, claimed, run);
        if (run.rows() > 0) {
            writeReport(target, claimed, ".outcomes.csv", out -> reports.writeOutcomes(run.id(), SPANISH, out));
        }
        if (run.duplicates() > 0) {
            writeReport(target, claimed, ".duplicates.csv", out -> reports.writeDuplicates(run.id(), out));
        }
        if (run.rejected() > 0) {
            writeReport(target, claimed, ".corrections.xlsx", out -> reports.writeCorrections(run.id(), SPANISH, out));
        }
        folder.archive(claimed, target);
    }

    private static void archiveRefused(Path target, Claimed claimed, Message reason) throws IOException {
        writeNotice(target, claimed, ".error.txt", List.of(reason));
    }

    /** Writes sentences in both languages. */
    private static void writeNotice(Path target, Claimed claimed, String ending, List<Message> sentences)
            throws IOException {
        writeReport(
                target,
                claimed,
                ending,
                out -> out.write(joinSentences(sentences).getBytes(StandardCharsets.UTF_8)));
    }

    private static String joinSentences(List<Message> sentences) {
        return Stream.concat(
                        sentences.stream().map(Message::es), sentences.stream().map(Message::en))
                .map(sentence -> sentence + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /** Writes the content of a file. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a report so that a partial one is never visible. */
    private static void writeReport(Path target, Claimed claimed, String ending, Content content) throws IOException {
        Path report = ReportName.beside(target, claimed.file(), ending);
        Path partial = target.resolve("." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(partial)) {
                content.to(out);
            }
            Files.move(partial, report, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
