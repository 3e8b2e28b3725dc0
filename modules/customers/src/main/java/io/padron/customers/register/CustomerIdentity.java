package io.padron.customers.register;

import io.padron.customers.CustomerKey;
import io.padron.customers.IdentityView;
import io.padron.customers.search.SoughtNumber;
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

/** The row of one identity number; ordinal 0 is the one that the list shows. */
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

    /** Read by the search, in SQL. */
    private String sought;

    private String formatted;

    /** Null for a number that many customers share. */
    @Column(name = "unique_key")
    private String uniqueKey;

    @Column(name = "rule_version")
    private String ruleVersion;

    private String doubts;

    /** For JPA. */
    protected CustomerIdentity() {}

    CustomerIdentity(CustomerId customer, int ordinal, IdentityView identity) {
        this.customerId = customer.value();
        this.ordinal = ordinal;
        this.kind = identity.kind();
        this.written = identity.value();
        this.normalForm = identity.normalForm();
        this.sought = SoughtNumber.of(identity.normalForm());
        this.formatted = identity.formatted();
        this.ruleVersion = identity.ruleVersion();
        this.doubts = DoubtLines.write(identity.doubts());
    }

    CustomerIdentity claiming(Optional<CustomerKey> key) {
        uniqueKey = key.map(CustomerKey::text).orElse(null);
        return this;
    }

    /** The row's values, as the columns are listed there. */
    void addTo(BulkInsert rows) {
        rows.add(customerId, ordinal, kind, written, normalForm, sought, formatted, uniqueKey, ruleVersion, doubts);
    }

    static BulkInsert rows() {
        return new BulkInsert(
                "customer_identities",
                "customer_id",
                "ordinal",
                "kind",
                "written",
                "normal_form",
                "sought",
                "formatted",
                "unique_key",
                "rule_version",
                "doubts");
    }

    IdentityView view() {
        return new IdentityView(kind, written, normalForm, formatted, DoubtLines.read(doubts), ruleVersion);
    }

    /** The primary key, as JPA wants it. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long customerId;
        private int ordinal;

        /** For JPA, which fills the fields. */
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
