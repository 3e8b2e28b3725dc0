package io.padron.contacts;

import io.padron.sql.BulkInsert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The row of one email or phone: of the customer (person 0) or of who answers for it (1, 2 …). */
@Entity
@IdClass(ContactPoint.Key.class)
@Table(name = "contact_points")
class ContactPoint {

    /** What kind of point it is, as the column says it. */
    static final String EMAIL = "EMAIL";

    static final String PHONE = "PHONE";

    @Id
    @Column(name = "customer_id")
    private long customerId;

    @Id
    private int ordinal;

    private int person;

    private String kind;

    @Column(name = "reached_at")
    private String reachedAt;

    /** For JPA. */
    protected ContactPoint() {}

    ContactPoint(long customerId, int ordinal, int person, String kind) {
        this.customerId = customerId;
        this.ordinal = ordinal;
        this.person = person;
        this.kind = kind;
    }

    ContactPoint reachedAt(String text) {
        reachedAt = text;
        return this;
    }

    /** The row's values, as the columns are listed there. */
    void addTo(BulkInsert rows) {
        rows.add(customerId, ordinal, person, kind, reachedAt);
    }

    static BulkInsert rows() {
        return new BulkInsert("contact_points", "customer_id", "ordinal", "person", "kind", "reached_at");
    }

    long customerId() {
        return customerId;
    }

    String reachedAt() {
        return reachedAt;
    }

    boolean is(int ofPerson, String ofKind) {
        return person == ofPerson && kind.equals(ofKind);
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
