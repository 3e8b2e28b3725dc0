package io.padron.customers.register;

import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.ImportSource;
import io.padron.customers.UniqueKey;
import io.padron.customers.search.SortName;
import io.padron.customers.validation.ValidatedCustomer;
import io.padron.id.spi.PersonType;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.sql.BulkInsert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A row of {@code customers}. Identities, contacts and payment methods are in their own tables. */
@Entity
@Table(name = "customers")
class Customer {

    @Id
    private long id;

    @Version
    private long version;

    private String country;

    @Enumerated(EnumType.STRING)
    @Column(name = "person_type")
    private PersonType personType;

    @Enumerated(EnumType.STRING)
    private CustomerStatus status = CustomerStatus.ACTIVE;

    @Column(name = "first_name")
    private String first;

    @Column(name = "middle_name")
    private String middle;

    @Column(name = "last_name")
    private String last;

    @Column(name = "second_last_name")
    private String secondLast;

    @Column(name = "full_name")
    private String full;

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "sort_name")
    private String sortName;

    @Column(name = "identity_shown")
    private String identityShown;

    private String address;

    /** Null when absent. */
    private String reference;

    /** The reference in its compared form; null when absent. */
    @Column(name = "reference_key")
    private String referenceKey;

    /** UTC: the column has no time zone. */
    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "import_id")
    private String importId;

    @Column(name = "import_row")
    private Integer importRow;

    /** Required by JPA. */
    protected Customer() {}

    Customer(CustomerId id, ValidatedCustomer validatedCustomer) {
        this.id = id.value();
        this.personType = validatedCustomer.personType();
        assignFrom(validatedCustomer);
    }

    void setCreated(Instant at, String by) {
        createdAt = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        createdBy = by;
    }

    void setImportSource(ImportSource source) {
        importId = source.id();
        importRow = source.row();
    }

    /** Copies all values except the person type, which never changes. */
    final void assignFrom(ValidatedCustomer validatedCustomer) {
        PersonName name = validatedCustomer.name().personName();
        country = validatedCustomer.country().value();
        first = name.first();
        middle = name.middle();
        last = name.last();
        secondLast = name.secondLast();
        full = name.full();
        legalName = validatedCustomer.name().legalName();
        sortName = SortName.of(validatedCustomer.name().display());
        identityShown = validatedCustomer.identities().isEmpty()
                ? ""
                : validatedCustomer.identities().get(0).formatted();
        address = validatedCustomer.address();
        setReference(validatedCustomer.reference());
    }

    private void setReference(String newReference) {
        String key = UniqueKey.reference(newReference).value();
        referenceKey = key.isEmpty() ? null : key;
        reference = newReference.isEmpty() ? null : newReference;
    }

    /** Adds the values in the column order of {@link #createBulkInsert}; the first version is 1, as in JPA. */
    void addRowTo(BulkInsert rows) {
        rows.addRow(
                id,
                1L,
                country,
                personType.name(),
                status.name(),
                first,
                middle,
                last,
                secondLast,
                full,
                legalName,
                sortName,
                identityShown,
                address,
                reference,
                referenceKey,
                createdAt,
                createdBy,
                importId,
                importRow);
    }

    static BulkInsert createBulkInsert() {
        return new BulkInsert(
                "customers",
                "id",
                "version",
                "country",
                "person_type",
                "status",
                "first_name",
                "middle_name",
                "last_name",
                "second_last_name",
                "full_name",
                "legal_name",
                "sort_name",
                "identity_shown",
                "address",
                "reference",
                "reference_key",
                "created_at",
                "created_by",
                "import_id",
                "import_row");
    }

    void setStatus(CustomerStatus newStatus) {
        status = newStatus;
    }

    long version() {
        return version;
    }

    ValidatedCustomer.CustomerName customerName() {
        return new ValidatedCustomer.CustomerName(new PersonName(first, middle, last, secondLast, full), legalName);
    }

    CustomerId customerId() {
        return new CustomerId(id);
    }

    String displayName() {
        return customerName().display();
    }

    CustomerView toView(CustomerParts parts) {
        return new CustomerView(
                new CustomerId(id),
                new CountryCode(country),
                personType,
                customerName().display(),
                customerName().personName(),
                legalName,
                parts.identities(),
                parts.contacts().emails(),
                parts.contacts().phones(),
                address,
                reference == null ? "" : reference,
                parts.contacts().people(),
                parts.paymentMethods(),
                status,
                createdAt.toInstant(ZoneOffset.UTC),
                createdBy,
                importId == null ? Optional.empty() : Optional.of(new ImportSource(importId, importRow)),
                version);
    }
}
