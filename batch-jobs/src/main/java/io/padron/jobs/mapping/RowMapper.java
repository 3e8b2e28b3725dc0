package io.padron.jobs.mapping;

import io.padron.contacts.ContactPerson;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.identity.CountryView;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.StagedRow;
import io.padron.imports.ledger.Run;
import io.padron.jobs.layout.KindHeaders;
import io.padron.kernel.PersonName;
import java.util.ArrayList;
import java.util.List;

/** Reads a row of a file as a customer. Knows columns and cells, and nothing of what makes a customer right. */
public final class RowMapper {

    private final Run run;
    private final Sheet sheet;
    private final SheetFields fields;
    private final CellCheck cells;
    private final boolean kindAndNumber;
    private final DocumentCells documents;

    public RowMapper(Run run, Sheet sheet, CountryView country) {
        this.run = run;
        this.sheet = sheet;
        this.kindAndNumber = country.kindAndNumber();
        this.fields = SheetFields.of(sheet, kindAndNumber);
        this.cells = new CellCheck(sheet);
        this.documents = new DocumentCells(
                sheet,
                new DocumentKinds(country, run.personType()),
                KindHeaders.kind(country, run.personType(), sheet.header("identity.number"))
                        .orElse(""));
    }

    FieldLocator locator(StagedRow row) {
        return new FieldLocator(sheet, fields, row);
    }

    public MappedRow map(StagedRow row) {
        FieldLocator locator = locator(row);
        List<RowIssue> issues = new ArrayList<>(cells.check(locator));
        NewCustomer customer = new NewCustomer(
                run.country(),
                run.personType(),
                name(row, ""),
                sheet.text(row, "legalName"),
                kindAndNumber ? documents.read(locator, issues) : identities(row),
                texts(row, fields.emails()),
                texts(row, fields.phones()),
                sheet.text(row, "address"),
                sheet.text(row, "reference"),
                people(row),
                paymentMethods(row));
        return new MappedRow(row.row(), row.nextOffset(), customer, issues, locator);
    }

    private List<NewIdentity> identities(StagedRow row) {
        return fields.identities().stream()
                .map(field -> new NewIdentity(field.substring("identities.".length()), sheet.text(row, field)))
                .toList();
    }

    private PersonName name(StagedRow row, String path) {
        return new PersonName(
                sheet.text(row, path + "name.first"),
                sheet.text(row, path + "name.middle"),
                sheet.text(row, path + "name.last"),
                sheet.text(row, path + "name.secondLast"),
                sheet.text(row, path + "name.full"));
    }

    private List<ContactPerson> people(StagedRow row) {
        return fields.contacts().stream()
                .map(path -> new ContactPerson(
                        name(row, path), sheet.text(row, path + "email"), sheet.text(row, path + "phone")))
                .toList();
    }

    private List<String> texts(StagedRow row, List<String> names) {
        return names.stream().map(field -> sheet.text(row, field)).toList();
    }

    private List<String> paymentMethods(StagedRow row) {
        String written = sheet.text(row, "paymentMethod");
        String method = written.isEmpty() ? run.paymentMethod() : written;
        return method.isEmpty() ? List.of() : List.of(method);
    }
}
