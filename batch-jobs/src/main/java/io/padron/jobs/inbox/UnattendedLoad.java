package io.padron.jobs.inbox;

import io.padron.access.ActingUser;
import io.padron.access.Users;
import io.padron.imports.ImportState;
import io.padron.imports.ImportView;
import io.padron.imports.Imports;
import io.padron.imports.LoadMode;
import io.padron.imports.NewImport;
import io.padron.imports.Reception;
import io.padron.jobs.inbox.WatchedFolder.Claimed;
import io.padron.jobs.reports.ImportReports;
import io.padron.jobs.reports.LeftOutWords;
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
 * Takes a claimed file one step further: loads it, and when its run has ended, writes the reports beside it and archives it.
 * Each step can be done again, so it does not matter who dies in between, or whether two nodes are at it.
 */
@ApplicationScoped
class UnattendedLoad {

    private static final Messages MESSAGES = Messages.beside(UnattendedLoad.class);
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

    void goOn(WatchedFolder folder, Claimed claimed) throws IOException {
        try (ActingUser.Scope unattended =
                ActingUser.as(users.actor(Users.INBOX).orElseThrow())) {
            Optional<ImportView> run = imports.findClaimed(claimed.claim());
            if (run.isEmpty()) {
                take(folder, claimed);
            } else if (run.get().state().ended()) {
                close(folder, claimed, run.get());
            } else {
                tellWaiting(folder, claimed, run.get());
            }
        }
    }

    private void take(WatchedFolder folder, Claimed claimed) throws IOException {
        NewImport order = new NewImport(
                shown(claimed.file()), folder.country(), folder.personType(), LoadMode.UNATTENDED, method(folder));
        Reception reception;
        try (InputStream content = Files.newInputStream(claimed.file(), LinkOption.NOFOLLOW_LINKS)) {
            reception = imports.receiveClaimed(claimed.claim(), order, content);
        }
        if (reception instanceof Reception.NoRoom) {
            // It stays where it is, and the next look tries again.
            return;
        }
        if (!(reception instanceof Reception.Received)) {
            Path target = folder.createArchiveFolder(folder.failed(claimed.claim()));
            refuse(target, claimed, why(reception));
            folder.archive(claimed, target);
        }
    }

    /** Where a person has to decide, they are told so where they look for the file, as long as that is true. */
    private static void tellWaiting(WatchedFolder folder, Claimed claimed, ImportView run) throws IOException {
        List<Message> told = waitsFor(run);
        if (told.isEmpty()) {
            forgetWaiting(folder, claimed, run);
            return;
        }
        Path target = folder.createArchiveFolder(folder.waiting(run.id().toString()));
        Path notice = ReportName.beside(target, claimed.file(), NOTICE);
        if (Files.notExists(notice) || !Files.readString(notice).equals(text(told))) {
            tell(target, claimed, NOTICE, told);
        }
    }

    /** What a person has to decide of a run that does not go on by itself; nothing when it does or they paused it. */
    private static List<Message> waitsFor(ImportView run) {
        List<Message> told = new ArrayList<>();
        if (run.state() == ImportState.VALIDATED) {
            told.add(MESSAGES.get("waits", run.id().toString()));
            told.addAll(LeftOutWords.of(run.leftOut()));
        } else if (run.state() == ImportState.PAUSED && run.error().isPresent()) {
            told.add(run.error().get().message());
        }
        return told;
    }

    private static void forgetWaiting(WatchedFolder folder, Claimed claimed, ImportView run) throws IOException {
        String number = run.id().toString();
        folder.forgetWaiting(number, ReportName.beside(folder.waiting(number), claimed.file(), NOTICE));
    }

    /** Where there is only one there is nothing to choose. */
    private String method(WatchedFolder folder) {
        List<PaymentMethodView> active = methods.active(folder.country());
        return active.size() == 1 ? active.get(0).id().toString() : "";
    }

    private static String shown(Path file) {
        String name = file.getFileName().toString().replaceAll("\\p{Cntrl}", "_");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static Message why(Reception reception) {
        if (reception instanceof Reception.Refused refused) {
            return refused.issue().message();
        }
        return reception instanceof Reception.TooLarge large
                ? MESSAGES.get("too-large", large.limitBytes() >> 20)
                : MESSAGES.get("no-payment-method");
    }

    private void close(WatchedFolder folder, Claimed claimed, ImportView run) throws IOException {
        boolean failed = run.state() == ImportState.FAILED;
        String number = run.id().toString();
        Path target = folder.createArchiveFolder(failed ? folder.failed(number) : folder.done(number));
        if (failed) {
            refuse(
                    target,
                    claimed,
                    run.error().map(ImportView.Failure::message).orElseGet(() -> MESSAGES.get("failed")));
        }
        List<Message> notices = new ArrayList<>(LeftOutWords.of(run.leftOut()));
        if (run.state() == ImportState.COMPLETED && run.rows() == 0) {
            notices.add(MESSAGES.get("no-rows"));
        }
        if (!notices.isEmpty()) {
            tell(target, claimed, NOTICE, notices);
        }
        forgetWaiting(folder, claimed, run);
        if (run.rows() > 0) {
            write(target, claimed, ".outcomes.csv", out -> reports.outcomes(run.id(), SPANISH, out));
        }
        if (run.duplicates() > 0) {
            write(target, claimed, ".duplicates.csv", out -> reports.duplicates(run.id(), out));
        }
        if (run.rejected() > 0) {
            write(target, claimed, ".corrections.xlsx", out -> reports.corrections(run.id(), SPANISH, out));
        }
        folder.archive(claimed, target);
    }

    private static void refuse(Path target, Claimed claimed, Message why) throws IOException {
        tell(target, claimed, ".error.txt", List.of(why));
    }

    /** Sentences for people, in both languages. */
    private static void tell(Path target, Claimed claimed, String ending, List<Message> sentences) throws IOException {
        write(target, claimed, ending, out -> out.write(text(sentences).getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(List<Message> sentences) {
        return Stream.concat(
                        sentences.stream().map(Message::es), sentences.stream().map(Message::en))
                .map(sentence -> sentence + System.lineSeparator())
                .collect(Collectors.joining());
    }

    /** What fills a file. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Nobody ever sees half a report. */
    private static void write(Path target, Claimed claimed, String ending, Content content) throws IOException {
        Path whole = ReportName.beside(target, claimed.file(), ending);
        Path half = target.resolve("." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                content.to(out);
            }
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
