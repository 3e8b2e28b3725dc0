package io.padron.customers.register;

import io.padron.customers.CustomerKey;
import io.padron.customers.CustomerStatus;
import io.padron.customers.CustomerView;
import io.padron.customers.ImportSource;
import io.padron.customers.review.Draft;
import io.padron.customers.search.SortName;
import io.padron.kernel.CountryCode;
import io.padron.kernel.CustomerId;
import io.padron.kernel.PersonName;
import io.padron.kernel.PersonType;
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

/** A customer's row. What belongs to it lies in tables of its own, found by its number. */
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

    /** Null when there is none. */
    private String reference;

    /** As references are compared; null when there is none. */
    @Column(name = "reference_key")
    private String referenceKey;

    /** UTC, whatever the zone of the server: the column knows none. */
    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "import_id")
    private String importId;

    @Column(name = "import_row")
    private Integer importRow;

    /** For JPA. */
    protected Customer() {}

    Customer(CustomerId id, Draft draft) {
        this.id = id.value();
        this.personType = draft.personType();
        become(draft);
    }

    void created(Instant at, String by) {
        createdAt = LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
        createdBy = by;
    }

    void importedFrom(ImportSource source) {
        importId = source.id();
        importRow = source.row();
    }

    /** Takes over everything but the person type, which never changes. */
    final void become(Draft draft) {
        PersonName name = draft.names().name();
        country = draft.country().value();
        first = name.first();
        middle = name.middle();
        last = name.last();
        secondLast = name.secondLast();
        full = name.full();
        legalName = draft.names().legalName();
        sortName = SortName.of(draft.names().display());
        identityShown =
                draft.identities().isEmpty() ? "" : draft.identities().get(0).formatted();
        address = draft.address();
        refer(draft.reference());
    }

    /** A reference that only looks different keeps its key: two of before may have the same, and one of them a mark. */
    private void refer(String newReference) {
        String key = CustomerKey.reference(newReference).text();
        if (reference == null || !CustomerKey.reference(reference).text().equals(key)) {
            referenceKey = key.isEmpty() ? null : key;
        }
        reference = newReference.isEmpty() ? null : newReference;
    }

    /** The row's values, as the columns are listed there; its first version is 1, as JPA counts. */
    void addTo(BulkInsert rows) {
        rows.add(
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

    static BulkInsert rows() {
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

    void status(CustomerStatus newStatus) {
        status = newStatus;
    }

    long version() {
        return version;
    }

    Draft.Names names() {
        return new Draft.Names(new PersonName(first, middle, last, secondLast, full), legalName);
    }

    CustomerId customerId() {
        return new CustomerId(id);
    }

    String displayName() {
        return names().display();
    }

    CustomerView view(CustomerParts parts) {
        return new CustomerView(
                new CustomerId(id),
                new CountryCode(country),
                personType,
                names().display(),
                names().name(),
                legalName,
                parts.identities(),
                parts.contacts().emails(),
                parts.contacts().phones(),
                address,
                reference == null ? "" : reference,
                parts.contacts().people(),
                parts.methods(),
                status,
                createdAt.toInstant(ZoneOffset.UTC),
                createdBy,
                importId == null ? Optional.empty() : Optional.of(new ImportSource(importId, importRow)),
                version);
    }
}
