package io.padron.contacts;

import io.padron.kernel.PersonName;
import io.padron.sql.BulkInsert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The row of a contact person's name; the first person has number 1. */
@Entity
@IdClass(ContactPersonRow.Key.class)
@Table(name = "contact_persons")
class ContactPersonRow {

    @Id
    @Column(name = "customer_id")
    private long customerId;

    @Id
    @Column(name = "person_no")
    private int person;

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

    /** For JPA. */
    protected ContactPersonRow() {}

    ContactPersonRow(long customerId, int person, PersonName name) {
        this.customerId = customerId;
        this.person = person;
        this.first = name.first();
        this.middle = name.middle();
        this.last = name.last();
        this.secondLast = name.secondLast();
        this.full = name.full();
    }

    /** Adds the values in the column order of the insert. */
    void addRowTo(BulkInsert rows) {
        rows.addRow(customerId, person, first, middle, last, secondLast, full);
    }

    static BulkInsert createBulkInsert() {
        return new BulkInsert(
                "contact_persons",
                "customer_id",
                "person_no",
                "first_name",
                "middle_name",
                "last_name",
                "second_last_name",
                "full_name");
    }

    long customerId() {
        return customerId;
    }

    int person() {
        return person;
    }

    PersonName name() {
        return new PersonName(first, middle, last, secondLast, full);
    }

    /** The primary key, in the form that JPA requires. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long customerId;
        private int person;

        /** For JPA, which fills the fields. */
        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && that.customerId == customerId && that.person == person;
        }

        @Override
        public int hashCode() {
            return Objects.hash(customerId, person);
        }
    }
}
