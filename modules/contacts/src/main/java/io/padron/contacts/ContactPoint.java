package io.padron.contacts;

import io.padron.sql.BulkInsert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The row of one email or phone, of the customer (person 0) or of a contact person (1, 2 …). */
@Entity
@IdClass(ContactPoint.Key.class)
@Table(name = "contact_points")
class ContactPoint {

    /** The value of the kind column for an email. */
    static final String EMAIL = "EMAIL";

    static final String PHONE = "PHONE";

    @Id
    @Column(name = "customer_id")
    private long customerId;

    @Id
    private int ordinal;

    @Column(name = "person_no")
    private int person;

    @Column(name = "point_type")
    private String type;

    @Column(name = "contact_text")
    private String text;

    /** For JPA. */
    protected ContactPoint() {}

    ContactPoint(long customerId, int ordinal, int person, String type) {
        this.customerId = customerId;
        this.ordinal = ordinal;
        this.person = person;
        this.type = type;
    }

    ContactPoint withText(String newText) {
        text = newText;
        return this;
    }

    /** Adds the values in the column order of the insert. */
    void addRowTo(BulkInsert rows) {
        rows.addRow(customerId, ordinal, person, type, text);
    }

    static BulkInsert createBulkInsert() {
        return new BulkInsert("contact_points", "customer_id", "ordinal", "person_no", "point_type", "contact_text");
    }

    long customerId() {
        return customerId;
    }

    String text() {
        return text;
    }

    boolean matches(int ofPerson, String ofType) {
        return person == ofPerson && type.equals(ofType);
    }

    /** The primary key, in the form that JPA requires. */
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
