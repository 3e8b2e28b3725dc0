package io.padron.jobs.layout;

import io.padron.id.spi.PersonType;
import io.padron.id.spi.TemplateDesign;
import io.padron.identity.CountryView;
import io.padron.identity.FormView;
import io.padron.identity.FormView.NameFieldView;
import io.padron.identity.FormView.TemplateBlockView;
import io.padron.identity.IdentityKindView;
import io.padron.imports.files.Column;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.NamePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Creates the columns of each block of a country's file.
 *
 * @param paymentMethods labels of the active methods
 */
record LayoutColumns(CountryView country, FormView form, List<String> paymentMethods) {

    private static final Messages MESSAGES = Messages.forClass(LayoutColumns.class);
    private static final String EMAIL = "ana.torres@example.com";

    List<Column> columnsOf(TemplateBlockView block) {
        return switch (block.part()) {
            case REFERENCE -> List.of(simpleColumn("reference", "column.reference", false, "C-1001"));
            case NAME ->
                nameColumns(form.nameStyles().get(0).fields(), form.nameStyles().size() == 1);
            case IDENTITIES -> country.kindAndNumber() ? kindAndNumber() : columnPerKind();
            case ADDRESS -> List.of(simpleColumn("address", "column.address", false, "Calle 10 # 20-30"));
            case EMAILS -> numberedColumns("emails", block.count(), form.minimumEmails(), EMAIL);
            case PHONES -> numberedColumns("phones", block.count(), form.minimumPhones(), country.phoneExample());
            case CONTACTS ->
                IntStream.range(0, block.count())
                        .boxed()
                        .flatMap(this::contactColumns)
                        .toList();
            case PAYMENT_METHOD -> List.of(paymentMethod());
        };
    }

    /** Like {@link #columnsOf}, but for the template: of several name styles, only the first has columns. */
    List<Column> templateColumnsOf(TemplateBlockView block) {
        return block.part() == TemplateDesign.Part.NAME && form.nameStyles().size() > 1
                ? nameColumns(form.nameStyles().get(0).fields(), true).stream()
                        .map(column -> column.required() ? withHint(column) : column)
                        .toList()
                : columnsOf(block);
    }

    private Column withHint(Column column) {
        List<List<Column>> others = form.nameStyles().stream()
                .skip(1)
                .map(style -> nameColumns(style.fields(), true))
                .toList();
        Message hint = MESSAGES.get(
                "hint.name", new Message(markRequired(others, Message::es), markRequired(others, Message::en)));
        return new Column(
                column.field(),
                column.header(),
                column.aliases(),
                column.required(),
                column.choices(),
                column.example(),
                hint);
    }

    private static String markRequired(List<List<Column>> styles, Function<Message, String> language) {
        return styles.stream()
                .map(style -> style.stream()
                        .map(column -> language.apply(column.header()) + (column.required() ? "*" : ""))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" / "));
    }

    /** Returns the required columns of each name style. */
    List<List<Column>> nameStyles() {
        return form.nameStyles().stream()
                .map(style -> nameColumns(style.fields(), true).stream()
                        .filter(Column::required)
                        .toList())
                .toList();
    }

    /** Returns the columns of the name styles that the template does not offer. */
    List<Column> otherNameStyles() {
        return form.nameStyles().stream()
                .skip(1)
                .flatMap(style -> nameColumns(style.fields(), false).stream())
                .toList();
    }

    private static List<Column> nameColumns(List<NameFieldView> fields, boolean onlyStyle) {
        return fields.stream()
                .map(field -> nameColumn(
                        field,
                        column(
                                NamePath.of(field.part()),
                                field.label(),
                                onlyStyle && field.required(),
                                field.example())))
                .toList();
    }

    /** Adds the aliases of this part of a name. */
    private static Column nameColumn(NameFieldView field, Column column) {
        String key = "column.name." + field.part();
        return new Column(
                column.field(),
                column.header(),
                aliases(key + ".aliases"),
                column.required(),
                column.choices(),
                column.example(),
                column.hint(),
                aliases(key + ".loose"));
    }

    private List<Column> columnPerKind() {
        return country.kindsFor(form.personType()).stream()
                .map(kind -> new Column(
                        "identities." + kind.code(),
                        kind.label(),
                        kind.aliases(),
                        kind.requiredFor().contains(form.personType()),
                        List.of(),
                        example(kind),
                        MESSAGES.get("hint.identity")))
                .toList();
    }

    private List<Column> kindAndNumber() {
        List<IdentityKindView> kinds = country.kindsFor(form.personType());
        boolean required = kinds.stream().anyMatch(kind -> kind.requiredFor().contains(form.personType()));
        Message label = MESSAGES.get("column.kind");
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "identity.kind",
                label,
                aliases("column.kind.aliases"),
                required,
                kinds.stream().map(kind -> kind.label().es()).toList(),
                kinds.isEmpty() ? "" : kinds.get(0).label().es(),
                MESSAGES.get("hint.kind")));
        columns.add(new Column(
                "identity.number",
                MESSAGES.get("column.number"),
                aliases("column.number.aliases"),
                required,
                List.of(),
                kinds.isEmpty() ? "" : example(kinds.get(0)),
                MESSAGES.get("hint.identity"),
                KindHeaders.headersOf(country, form.personType())));
        if (kinds.stream().anyMatch(IdentityKindView::separateCheckDigit)) {
            columns.add(new Column(
                    "identity.checkDigit",
                    MESSAGES.get("column.check-digit"),
                    aliases("column.check-digit.aliases"),
                    false,
                    List.of(),
                    "",
                    MESSAGES.get("hint.check-digit")));
        }
        return columns;
    }

    private static List<Column> numberedColumns(String list, int count, int minimum, String example) {
        String key = "column." + list;
        return IntStream.range(0, count)
                .mapToObj(index -> new Column(
                        list + "[" + index + "]",
                        MESSAGES.get(key, index + 1),
                        index == 0 ? aliases(key + ".aliases") : List.of(),
                        index < minimum,
                        List.of(),
                        index == 0 ? example : "",
                        MESSAGES.get("hint.one-per-cell"),
                        numberedAliases(key + ".aliases", index)))
                .toList();
    }

    /** Appends the number to each alias: Celular 2 is the second phone if there is no Teléfono 2. */
    private static List<String> numberedAliases(String key, int index) {
        return aliases(key).stream().map(word -> word + " " + (index + 1)).toList();
    }

    private Stream<Column> contactColumns(int index) {
        String path = "contacts[" + index + "].";
        boolean needed = index < form.minimumContacts();
        Stream<Column> names = form.contactName().fields().stream()
                .map(field -> column(
                        path + NamePath.of(field.part()),
                        MESSAGES.get(
                                "column.contact",
                                index + 1,
                                toLowerCase(field.label().es()),
                                toLowerCase(field.label().en())),
                        needed && field.required(),
                        index == 0 ? field.example() : ""));
        Stream<Column> ways = Stream.of(
                column(
                        path + "email",
                        MESSAGES.get("column.contact", index + 1, "correo", "email"),
                        needed && form.contactEmailRequired(),
                        index == 0 ? EMAIL : ""),
                column(path + "phone", MESSAGES.get("column.contact", index + 1, "teléfono", "phone"), false, ""));
        return Stream.concat(names, ways);
    }

    private Column paymentMethod() {
        return new Column(
                "paymentMethod",
                MESSAGES.get("column.payment-method"),
                aliases("column.payment-method.aliases"),
                true,
                paymentMethods,
                paymentMethods.isEmpty() ? "" : paymentMethods.get(0),
                MESSAGES.get("hint.payment-method"),
                aliases("column.payment-method.loose"));
    }

    private String example(IdentityKindView kind) {
        Map<PersonType, String> examples = kind.examples();
        return examples.getOrDefault(form.personType(), "");
    }

    private static Column simpleColumn(String field, String key, boolean required, String example) {
        return new Column(
                field,
                MESSAGES.get(key),
                aliases(key + ".aliases"),
                required,
                List.of(),
                example,
                MESSAGES.get(key + ".hint"));
    }

    private static Column column(String field, Message header, boolean required, String example) {
        return new Column(
                field,
                header,
                List.of(),
                required,
                List.of(),
                example,
                MESSAGES.get(required ? "hint.required" : "hint.optional"));
    }

    private static List<String> aliases(String key) {
        Message texts = MESSAGES.get(key);
        return Stream.of(texts.es(), texts.en())
                .flatMap(text -> Stream.of(text.split(";")))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    private static String toLowerCase(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
