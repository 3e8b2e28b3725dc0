package io.padron.jobs.layout;

import io.padron.access.Guarded;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.Identity;
import io.padron.imports.ImportFiles;
import io.padron.imports.ImportId;
import io.padron.imports.files.Beginning;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.imports.files.staging.Staging;
import io.padron.imports.ledger.Run;
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
class FileQuestions implements ColumnQuestions {

    @Inject
    RunLedger runs;

    @Inject
    ImportFiles files;

    @Inject
    ImportLayouts layouts;

    @Inject
    Countries countries;

    @Inject
    Identity identity;

    @Override
    public Optional<ColumnQuestion> of(ImportId id) throws IOException {
        Optional<Run> run = runs.run(id);
        Optional<Layout> layout = run.flatMap(known -> layouts.understood(known.country(), known.personType()));
        Optional<CountryView> country = run.flatMap(known -> countries.find(known.country()));
        if (run.isEmpty() || layout.isEmpty() || country.isEmpty()) {
            return Optional.empty();
        }
        Beginning beginning;
        try {
            beginning = Staging.beginning(files.original(id), layout.get());
        } catch (NoSuchFileException cleared) {
            return Optional.empty();
        }
        return beginning.headerRows().isEmpty()
                ? Optional.empty()
                : Optional.of(question(run.get(), country.get(), layout.get(), beginning));
    }

    private ColumnQuestion question(Run run, CountryView country, Layout layout, Beginning beginning) {
        List<List<Column>> styles = layouts.nameStyles(run.country(), run.personType());
        List<List<Column>> names = styles.size() > 1 ? styles : List.of();
        Set<String> named =
                names.stream().flatMap(List::stream).map(Column::field).collect(Collectors.toSet());
        List<Column> columns = layout.columns().stream()
                .map(column -> column.field().equals("paymentMethod") ? column.optional() : column)
                .sorted(Comparator.comparing(column -> !column.required() && !named.contains(column.field())))
                .toList();
        return new ColumnQuestion(
                beginning,
                columns,
                names,
                new ColumnSuggestions(country, identity.checks(), layout.columns()).of(beginning),
                run.paymentMethod());
    }
}
