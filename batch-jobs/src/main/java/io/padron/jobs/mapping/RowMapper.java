package io.padron.jobs.mapping;

import io.padron.contacts.ContactPerson;
import io.padron.customers.NewCustomer;
import io.padron.customers.NewIdentity;
import io.padron.identity.CountryView;
import io.padron.imports.RowOutcome.RowIssue;
import io.padron.imports.files.StagedRow;
import io.padron.imports.ledger.ImportRun;
import io.padron.jobs.layout.KindHeaders;
import io.padron.kernel.PersonName;
import java.util.ArrayList;
import java.util.List;

/** Maps a row of a file to a customer. It reads columns and cells and does not validate the customer. */
public final class RowMapper {

    private final ImportRun importRun;
    private final Sheet sheet;
    private final SheetFields fields;
    private final CellCheck cells;
    private final boolean kindAndNumber;
    private final IdentityCells documents;

    public RowMapper(ImportRun importRun, Sheet sheet, CountryView country) {
        this.importRun = importRun;
        this.sheet = sheet;
        this.kindAndNumber = country.kindAndNumber();
        this.fields = SheetFields.of(sheet, kindAndNumber);
        this.cells = new CellCheck(sheet);
        this.documents = new IdentityCells(
                sheet,
                new IdentityKindNames(country, importRun.personType()),
                KindHeaders.findKind(country, importRun.personType(), sheet.header("identity.number"))
                        .orElse(""));
    }

    FieldLocator createLocator(StagedRow row) {
        return new FieldLocator(sheet, fields, row);
    }

    public MappedRow mapRow(StagedRow row) {
        FieldLocator locator = createLocator(row);
        List<RowIssue> issues = new ArrayList<>(cells.checkRow(locator));
        NewCustomer customer = new NewCustomer(
                importRun.country(),
                importRun.personType(),
                readName(row, ""),
                sheet.text(row, "legalName"),
                kindAndNumber ? documents.readIdentities(locator, issues) : readIdentities(row),
                readTexts(row, fields.emails()),
                readTexts(row, fields.phones()),
                sheet.text(row, "address"),
                sheet.text(row, "reference"),
                readContactPersons(row),
                readPaymentMethods(row));
        return new MappedRow(row.row(), row.nextOffset(), customer, issues, locator);
    }

    private List<NewIdentity> readIdentities(StagedRow row) {
        return fields.identities().stream()
                .map(field -> new NewIdentity(field.substring("identities.".length()), sheet.text(row, field)))
                .toList();
    }

    private PersonName readName(StagedRow row, String path) {
        return new PersonName(
                sheet.text(row, path + "name.first"),
                sheet.text(row, path + "name.middle"),
                sheet.text(row, path + "name.last"),
                sheet.text(row, path + "name.secondLast"),
                sheet.text(row, path + "name.full"));
    }

    private List<ContactPerson> readContactPersons(StagedRow row) {
        return fields.contacts().stream()
                .map(path -> new ContactPerson(
                        readName(row, path), sheet.text(row, path + "email"), sheet.text(row, path + "phone")))
                .toList();
    }

    private List<String> readTexts(StagedRow row, List<String> names) {
        return names.stream().map(field -> sheet.text(row, field)).toList();
    }

    private List<String> readPaymentMethods(StagedRow row) {
        String written = sheet.text(row, "paymentMethod");
        String method = written.isEmpty() ? importRun.paymentMethod() : written;
        return method.isEmpty() ? List.of() : List.of(method);
    }
}
