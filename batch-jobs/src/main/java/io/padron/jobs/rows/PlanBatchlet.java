package io.padron.jobs.rows;

import io.padron.access.ActingUser;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.NameFieldView;
import io.padron.identity.FormView.NameStyleView;
import io.padron.imports.ColumnMap;
import io.padron.imports.FileShape;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.files.Corrections;
import io.padron.imports.files.Layout;
import io.padron.imports.files.LeftOut;
import io.padron.imports.files.Limits;
import io.padron.imports.files.RecognisedFile;
import io.padron.imports.files.Staged;
import io.padron.imports.files.staging.Staging;
import io.padron.imports.ledger.Claim;
import io.padron.imports.ledger.Run;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.WakeUp;
import io.padron.imports.ledger.WorkLedger;
import io.padron.jobs.layout.ImportLayouts;
import io.padron.jobs.layout.OtherPersonType;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Recognises a file, stages its rows, and cuts them into segments. Killed anywhere, it begins again. Reading ends when its
 * job is stopped, and when its claim is lost, as by a cancelled run; then nothing is written down.
 */
@Dependent
@Named("plan-file")
class PlanBatchlet extends AbstractBatchlet {

    private static final Messages MESSAGES = Messages.beside(PlanBatchlet.class);
    private static final String MISSING_COLUMNS = "missing-columns";

    @Inject
    TaskScope task;

    @Inject
    RunLedger runs;

    @Inject
    WakeUp workers;

    @Inject
    ImportFiles files;

    @Inject
    ImportLayouts layouts;

    @Inject
    Countries countries;

    @Inject
    WorkLedger work;

    private volatile boolean stopped;

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public String process() throws IOException {
        try (ActingUser.Scope submitter = task.act()) {
            plan(task.claim(), task.run());
        } catch (IOException | RuntimeException | Error cause) {
            task.failsBy(cause);
            throw cause;
        }
        return "COMPLETED";
    }

    private void plan(Claim claim, Run run) throws IOException {
        Optional<CountryView> country = countries.find(run.country());
        Optional<Layout> layout = layouts.understood(run.country(), run.personType());
        if (country.isEmpty() || layout.isEmpty()) {
            runs.failed(run.id(), "no-country", MESSAGES.get("no-country"));
            return;
        }
        Layout columns = run.paymentMethod().isEmpty() ? layout.get() : withoutNeedOfMethod(layout.get());
        // Whoever lost the claim may still be writing: each attempt has its own copy, and only a whole one is put in
        // place.
        Path staging = files.attempt(run.id(), claim.fence());
        try {
            plan(claim, run, country.get(), columns, staging);
        } finally {
            Files.deleteIfExists(staging);
        }
    }

    private void plan(Claim claim, Run run, CountryView country, Layout columns, Path staging) throws IOException {
        Path original = files.original(run.id());
        Optional<ColumnMap> told = runs.columns(run.id());
        ClaimWatch watch = new ClaimWatch(work, claim, () -> stopped, ClaimWatch.PAUSE);
        Staging reading = Staging.within(Limits.USUAL).until(watch);
        Staged staged = told.isPresent()
                ? reading.writeTold(original, columns, told.get(), staging)
                : reading.write(original, run.fileName(), columns, staging);
        if (staged instanceof Staged.Unreadable unreadable) {
            Message message = unreadable.code().equals(MISSING_COLUMNS)
                    ? new OtherPersonType(layouts, country).hinted(unreadable.message(), run, original)
                    : unreadable.message();
            runs.failed(run.id(), unreadable.code(), message);
        } else if (staged instanceof Staged.Recognised recognised) {
            Files.move(staging, files.staged(run.id()), StandardCopyOption.ATOMIC_MOVE);
            Optional<Message> missing = missingName(country.form(run.personType()), recognised.file());
            if (missing.isPresent()) {
                Message message = new OtherPersonType(layouts, country).hinted(missing.get(), run, original);
                runs.failed(run.id(), MISSING_COLUMNS, message);
                return;
            }
            runs.planned(claim, shape(recognised.file(), leftOut(recognised.file())), segments(recognised.file()))
                    .forEach(workers::wake);
        }
    }

    /** The run itself says how its customers pay, so the file need not. */
    private static Layout withoutNeedOfMethod(Layout layout) {
        return new Layout(
                layout.name(),
                layout.columns().stream()
                        .map(column -> column.field().equals("paymentMethod") ? column.optional() : column)
                        .toList());
    }

    /** Where a country writes names in several ways, the file must have the columns of one of them. */
    private static Optional<Message> missingName(FormView form, RecognisedFile file) {
        boolean complete = form.nameStyles().stream().anyMatch(style -> style.fields().stream()
                .filter(NameFieldView::required)
                .allMatch(field -> file.columns().containsKey(field.part().path())));
        if (complete) {
            return Optional.empty();
        }
        NameStyleView usual = form.nameStyles().get(0);
        return Optional.of(new Message(
                MESSAGES.get("missing-name", labels(usual, Message::es)).es(),
                MESSAGES.get("missing-name", labels(usual, Message::en)).en()));
    }

    private static String labels(NameStyleView style, Function<Message, String> language) {
        return style.fields().stream()
                .filter(NameFieldView::required)
                .map(field -> language.apply(field.label()))
                .collect(Collectors.joining(", "));
    }

    /** Whoever corrected the rows of an earlier import has seen which of its columns were not used. */
    private LeftOut leftOut(RecognisedFile file) {
        Integer place = file.columns().get(Corrections.ROW_FIELD);
        OptionalLong origin = place == null
                ? OptionalLong.empty()
                : Corrections.origin(file.headers().get(place));
        return origin.stream()
                .mapToObj(ImportId::new)
                .flatMap(id -> runs.shape(id).stream())
                .findFirst()
                .map(earlier -> file.leftOut().told(earlier.leftOut().unusedNames()))
                .orElse(file.leftOut());
    }

    private static FileShape shape(RecognisedFile file, LeftOut leftOut) {
        String[] fields =
                IntStream.range(0, file.headers().size()).mapToObj(index -> "").toArray(String[]::new);
        file.columns().forEach((field, index) -> fields[index] = field);
        return new FileShape(file.encoding(), file.headerRow(), file.headers(), List.of(fields), leftOut);
    }

    private static List<SegmentProgress> segments(RecognisedFile file) {
        return file.segments().stream()
                .map(segment -> new SegmentProgress(segment.number(), segment.offset(), segment.rows(), 0, 0))
                .toList();
    }
}
