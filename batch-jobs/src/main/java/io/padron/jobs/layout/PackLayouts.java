package io.padron.jobs.layout;

import io.padron.access.Guarded;
import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.identity.Countries;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.TemplateBlockView;
import io.padron.imports.files.Column;
import io.padron.imports.files.Layout;
import io.padron.kernel.CountryCode;
import io.padron.payments.PaymentMethodView;
import io.padron.payments.PaymentMethods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

@ApplicationScoped
@Guarded
class PackLayouts implements ImportLayouts {

    private static final int MORE_EMAILS_AND_PHONES = 5;

    @Inject
    Countries countries;

    @Inject
    PaymentMethods paymentMethods;

    @Override
    public Optional<Layout> templateLayout(CountryCode country, PersonType personType) {
        return countries.find(country).map(view -> {
            FormView form = view.form(personType);
            LayoutColumns columns = layoutColumns(view, form);
            return new Layout(
                    form.templateName(),
                    form.template().stream()
                            .flatMap(block -> columns.templateColumnsOf(block).stream())
                            .toList());
        });
    }

    @Override
    public Optional<Layout> acceptedLayout(CountryCode country, PersonType personType) {
        return countries.find(country).map(view -> {
            FormView form = view.form(personType);
            LayoutColumns columns = layoutColumns(view, form);
            List<Column> all = new ArrayList<>();
            Set<String> fields = new HashSet<>();
            Stream.of(form.template(), otherBlocks(form))
                    .flatMap(List::stream)
                    .flatMap(block -> columns.columnsOf(block).stream())
                    .filter(column -> fields.add(column.field()))
                    .forEach(all::add);
            columns.otherNameStyles().stream()
                    .filter(column -> fields.add(column.field()))
                    .forEach(all::add);
            return new Layout(form.templateName(), all);
        });
    }

    @Override
    public List<List<Column>> nameStyles(CountryCode country, PersonType personType) {
        return countries
                .find(country)
                .map(view -> layoutColumns(view, view.form(personType)).nameStyles())
                .orElse(List.of());
    }

    private LayoutColumns layoutColumns(CountryView country, FormView form) {
        List<String> labels = paymentMethods.findActive(country.code()).stream()
                .map(PaymentMethodView::label)
                .toList();
        return new LayoutColumns(country, form, labels);
    }

    private static List<TemplateBlockView> otherBlocks(FormView form) {
        Set<TemplateDesign.Part> parts = EnumSet.allOf(TemplateDesign.Part.class);
        if (form.maximumContacts() == 0) {
            parts.remove(TemplateDesign.Part.CONTACTS);
        }
        return parts.stream()
                .map(part -> new TemplateBlockView(
                        part,
                        switch (part) {
                            case EMAILS, PHONES -> MORE_EMAILS_AND_PHONES;
                            case CONTACTS -> form.maximumContacts();
                            default -> 1;
                        }))
                .toList();
    }
}
