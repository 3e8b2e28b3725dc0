package io.padron.customers.register;

import io.padron.customers.IdentityView;
import io.padron.customers.UniqueKey;
import io.padron.customers.search.SearchableNumber;
import io.padron.kernel.CustomerId;
import io.padron.sql.BulkInsert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/** A row of {@code customer_identities}; ordinal 0 is the identity that the list shows. */
@Entity
@IdClass(CustomerIdentity.Key.class)
@Table(name = "customer_identities")
class CustomerIdentity {

    @Id
    @Column(name = "customer_id")
    private long customerId;

    @Id
    private int ordinal;

    private String kind;

    private String written;

    @Column(name = "normal_form")
    private String normalForm;

    /** Only the SQL of the search reads this field. */
    @Column(name = "search_key")
    private String searchKey;

    private String formatted;

    /** Null for a generic number, which many customers share. */
    @Column(name = "unique_key")
    private String uniqueKey;

    @Column(name = "rule_version")
    private String ruleVersion;

    private String doubts;

    /** Required by JPA. */
    protected CustomerIdentity() {}

    CustomerIdentity(CustomerId customer, int ordinal, IdentityView identity) {
        this.customerId = customer.value();
        this.ordinal = ordinal;
        this.kind = identity.kind();
        this.written = identity.value();
        this.normalForm = identity.normalForm();
        this.searchKey = SearchableNumber.of(identity.normalForm());
        this.formatted = identity.formatted();
        this.ruleVersion = identity.ruleVersion();
        this.doubts = DoubtColumnFormat.formatDoubts(identity.doubts());
    }

    CustomerIdentity withUniqueKey(Optional<UniqueKey> key) {
        uniqueKey = key.map(UniqueKey::value).orElse(null);
        return this;
    }

    /** Adds the values in the column order of the bulk insert. */
    void addRowTo(BulkInsert rows) {
        rows.addRow(
                customerId, ordinal, kind, written, normalForm, searchKey, formatted, uniqueKey, ruleVersion, doubts);
    }

    static BulkInsert createBulkInsert() {
        return new BulkInsert(
                "customer_identities",
                "customer_id",
                "ordinal",
                "kind",
                "written",
                "normal_form",
                "search_key",
                "formatted",
                "unique_key",
                "rule_version",
                "doubts");
    }

    IdentityView toView() {
        return new IdentityView(
                kind, written, normalForm, formatted, DoubtColumnFormat.parseDoubts(doubts), ruleVersion);
    }

    /** The primary key class that JPA requires. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long customerId;
        private int ordinal;

        /** Required by JPA, which sets the fields. */
        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && that.customerId == customerId && that.ordinal == ordinal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(customerId, ordinal);
        }
    }
}
