package io.padron.jobs.rows;

import io.padron.access.CurrentUser;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.NameFieldView;
import io.padron.identity.FormView.NameStyleView;
import io.padron.imports.ColumnMapping;
import io.padron.imports.FileShape;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.files.CorrectionColumns;
import io.padron.imports.files.Layout;
import io.padron.imports.files.RecognizedFile;
import io.padron.imports.files.SkippedData;
import io.padron.imports.files.StagingLimits;
import io.padron.imports.files.StagingResult;
import io.padron.imports.files.staging.Staging;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.Lease;
import io.padron.imports.ledger.RunLedger;
import io.padron.imports.ledger.SegmentProgress;
import io.padron.imports.ledger.WakeUp;
import io.padron.imports.ledger.WorkLedger;
import io.padron.jobs.layout.ImportLayouts;
import io.padron.jobs.layout.OtherPersonType;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.NamePath;
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
 * Recognises a file, stages its rows, and divides them into segments. After a crash it starts again. When the job is
 * stopped or its lease is lost, for example by a cancelled run, it ends and records nothing.
 */
@Dependent
@Named("plan-file")
class PlanBatchlet extends AbstractBatchlet {

    private static final Messages MESSAGES = Messages.forClass(PlanBatchlet.class);
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
        try (CurrentUser.Scope submitter = task.openUserScope()) {
            plan(task.lease(), task.run());
        } catch (IOException | RuntimeException | Error cause) {
            task.recordFailure(cause);
            throw cause;
        }
        return "COMPLETED";
    }

    private void plan(Lease lease, ImportRun importRun) throws IOException {
        Optional<CountryView> country = countries.find(importRun.country());
        Optional<Layout> layout = layouts.acceptedLayout(importRun.country(), importRun.personType());
        if (country.isEmpty() || layout.isEmpty()) {
            runs.failRun(importRun.id(), "no-country", MESSAGES.get("no-country"));
            return;
        }
        Layout columns = importRun.paymentMethod().isEmpty() ? layout.get() : withOptionalPaymentMethod(layout.get());
        // A worker that lost its lease may still write: each attempt has its own copy, and only a complete one is moved
        // into place.
        Path staging = files.prepareStagingPath(importRun.id(), lease.fence());
        try {
            plan(lease, importRun, country.get(), columns, staging);
        } finally {
            Files.deleteIfExists(staging);
        }
    }

    private void plan(Lease lease, ImportRun importRun, CountryView country, Layout columns, Path staging)
            throws IOException {
        Path original = files.originalPath(importRun.id());
        Optional<ColumnMapping> mapping = runs.findColumnMapping(importRun.id());
        LeaseWatch watch = new LeaseWatch(work, lease, () -> stopped, LeaseWatch.PAUSE);
        Staging reading = Staging.within(StagingLimits.DEFAULT).stopWhen(watch);
        StagingResult stagingResult = mapping.isPresent()
                ? reading.stageFileMapped(original, columns, mapping.get(), staging)
                : reading.stageFile(original, importRun.fileName(), columns, staging);
        if (stagingResult instanceof StagingResult.Unreadable unreadable) {
            Message message = unreadable.code().equals(MISSING_COLUMNS)
                    ? new OtherPersonType(layouts, country).addHint(unreadable.message(), importRun, original)
                    : unreadable.message();
            runs.failRun(importRun.id(), unreadable.code(), message);
        } else if (stagingResult instanceof StagingResult.Recognized recognized) {
            Files.move(staging, files.stagedPath(importRun.id()), StandardCopyOption.ATOMIC_MOVE);
            Optional<Message> missing = findMissingName(country.form(importRun.personType()), recognized.file());
            if (missing.isPresent()) {
                Message message = new OtherPersonType(layouts, country).addHint(missing.get(), importRun, original);
                runs.failRun(importRun.id(), MISSING_COLUMNS, message);
                return;
            }
            runs.finishPlanning(
                            lease,
                            createShape(recognized.file(), collectSkippedData(recognized.file())),
                            createSegments(recognized.file()))
                    .forEach(workers::wake);
        }
    }

    /** The run has a payment method for all its customers, so the file needs no column for it. */
    private static Layout withOptionalPaymentMethod(Layout layout) {
        return new Layout(
                layout.name(),
                layout.columns().stream()
                        .map(column -> column.field().equals("paymentMethod") ? column.asOptional() : column)
                        .toList());
    }

    /** If a country has several name styles, the file must have the columns of one of them. */
    private static Optional<Message> findMissingName(FormView form, RecognizedFile file) {
        boolean complete = form.nameStyles().stream().anyMatch(style -> style.fields().stream()
                .filter(NameFieldView::required)
                .allMatch(field -> file.columns().containsKey(NamePath.of(field.part()))));
        if (complete) {
            return Optional.empty();
        }
        NameStyleView usual = form.nameStyles().get(0);
        return Optional.of(new Message(
                MESSAGES.get("missing-name", joinLabels(usual, Message::es)).es(),
                MESSAGES.get("missing-name", joinLabels(usual, Message::en)).en()));
    }

    private static String joinLabels(NameStyleView style, Function<Message, String> language) {
        return style.fields().stream()
                .filter(NameFieldView::required)
                .map(field -> language.apply(field.label()))
                .collect(Collectors.joining(", "));
    }

    /** Omits the unused columns that the user has already seen in the import that this file corrects. */
    private SkippedData collectSkippedData(RecognizedFile file) {
        Integer place = file.columns().get(CorrectionColumns.ROW_FIELD);
        OptionalLong origin = place == null
                ? OptionalLong.empty()
                : CorrectionColumns.parseImportNumber(file.headers().get(place));
        return origin.stream()
                .mapToObj(ImportId::new)
                .flatMap(id -> runs.findFileShape(id).stream())
                .findFirst()
                .map(earlier -> file.skippedData()
                        .withExcludedColumns(earlier.skippedData().unusedColumnNames()))
                .orElse(file.skippedData());
    }

    private static FileShape createShape(RecognizedFile file, SkippedData skippedData) {
        String[] fields =
                IntStream.range(0, file.headers().size()).mapToObj(index -> "").toArray(String[]::new);
        file.columns().forEach((field, index) -> fields[index] = field);
        return new FileShape(file.encoding(), file.headerRow(), file.headers(), List.of(fields), skippedData);
    }

    private static List<SegmentProgress> createSegments(RecognizedFile file) {
        return file.segments().stream()
                .map(segment -> new SegmentProgress(segment.number(), segment.offset(), segment.rows(), 0, 0))
                .toList();
    }
}
