package io.padron.contacts;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a {@link ContactPoint}, as JPA wants it. */
class ContactPointId implements Serializable {

    private static final long serialVersionUID = 1L;

    private long customerId;
    private int ordinal;

    /** For JPA, which fills the fields. */
    ContactPointId() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof ContactPointId that && that.customerId == customerId && that.ordinal == ordinal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, ordinal);
    }
}
