package io.padron.contacts;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a {@link ContactRow}, as JPA wants it. */
class ContactRowId implements Serializable {

    private static final long serialVersionUID = 1L;

    private long customerId;
    private int person;

    /** For JPA, which fills the fields. */
    ContactRowId() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactRowId that && that.customerId == customerId && that.person == person;
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, person);
    }
}
