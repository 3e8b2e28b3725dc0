package io.padron.jobs.layout;

import io.padron.access.Guarded;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.IdentityNumbers;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.files.Column;
import io.padron.imports.files.FilePreview;
import io.padron.imports.files.Layout;
import io.padron.imports.files.staging.Staging;
import io.padron.imports.ledger.ImportRun;
import io.padron.imports.ledger.RunLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
@Guarded
class StoredColumnMappingForms implements ColumnMappingForms {

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    ImportLayouts layouts;

    @Inject
    Countries countries;

    @Inject
    IdentityNumbers identityNumbers;

    @Override
    public Optional<ColumnMappingForm> findForm(ImportId id) throws IOException {
        Optional<ImportRun> run = runs.findRun(id);
        Optional<Layout> layout = run.flatMap(known -> layouts.acceptedLayout(known.country(), known.personType()));
        Optional<CountryView> country = run.flatMap(known -> countries.find(known.country()));
        if (run.isEmpty() || layout.isEmpty() || country.isEmpty()) {
            return Optional.empty();
        }
        FilePreview filePreview;
        try {
            filePreview = Staging.readPreview(files.originalPath(id), layout.get());
        } catch (NoSuchFileException cleared) {
            return Optional.empty();
        }
        return filePreview.possibleHeaderRows().isEmpty()
                ? Optional.empty()
                : Optional.of(createForm(run.get(), country.get(), layout.get(), filePreview));
    }

    private ColumnMappingForm createForm(
            ImportRun importRun, CountryView country, Layout layout, FilePreview filePreview) {
        List<List<Column>> styles = layouts.nameStyles(importRun.country(), importRun.personType());
        List<List<Column>> names = styles.size() > 1 ? styles : List.of();
        Set<String> named =
                names.stream().flatMap(List::stream).map(Column::field).collect(Collectors.toSet());
        List<Column> columns = layout.columns().stream()
                .map(column -> column.field().equals("paymentMethod") ? column.asOptional() : column)
                .sorted(Comparator.comparing(column -> !column.required() && !named.contains(column.field())))
                .toList();
        return new ColumnMappingForm(
                filePreview,
                columns,
                names,
                new ColumnSuggestions(country, identityNumbers.createCheck(), layout.columns())
                        .suggestFields(filePreview),
                importRun.paymentMethod());
    }
}
