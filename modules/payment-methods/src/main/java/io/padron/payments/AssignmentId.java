package io.padron.payments;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of an {@link Assignment}, as JPA wants it. */
class AssignmentId implements Serializable {

    private static final long serialVersionUID = 1L;

    private long customerId;
    private int ordinal;

    /** For JPA, which fills the fields. */
    AssignmentId() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof AssignmentId that && that.customerId == customerId && that.ordinal == ordinal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(customerId, ordinal);
    }
}
