package io.padron.payments;

import io.padron.kernel.CustomerId;
import io.padron.sql.BulkInsert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The row that assigns a method to a customer; ordinal 0 is the main one. */
@Entity
@IdClass(Assignment.Key.class)
@Table(name = "assigned_methods")
class Assignment {

    @Id
    @Column(name = "customer_id")
    private long customerId;

    @Id
    private int ordinal;

    @Column(name = "method_id")
    private long methodId;

    /** Empty where the method has none. */
    @Column(name = "payment_reference")
    private String reference;

    /** For JPA. */
    protected Assignment() {}

    Assignment(CustomerId customer, int ordinal, PaymentMethodView method) {
        this.customerId = customer.value();
        this.ordinal = ordinal;
        this.methodId = method.id().value();
        this.reference = method.customerReference() ? PaymentReference.of(method.id(), customer) : "";
    }

    /** The row's values, as the columns are listed there. */
    void addTo(BulkInsert rows) {
        rows.add(customerId, ordinal, methodId, reference);
    }

    static BulkInsert rows() {
        return new BulkInsert("assigned_methods", "customer_id", "ordinal", "method_id", "payment_reference");
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    AssignedMethod view(String label) {
        return new AssignedMethod(new PaymentMethodId(methodId), label, reference);
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
