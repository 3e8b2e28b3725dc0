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
@Table(name = "customer_payment_methods")
class Assignment {

    @Id
    @Column(name = "customer_id")
    private long customerId;

    @Id
    private int ordinal;

    @Column(name = "method_id")
    private long methodId;

    /** Empty when the method has none. */
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

    /** Adds the values in the column order of the insert. */
    void addRowTo(BulkInsert rows) {
        rows.addRow(customerId, ordinal, methodId, reference);
    }

    static BulkInsert createBulkInsert() {
        return new BulkInsert("customer_payment_methods", "customer_id", "ordinal", "method_id", "payment_reference");
    }

    CustomerId customerId() {
        return new CustomerId(customerId);
    }

    AssignedPaymentMethod toView(String label) {
        return new AssignedPaymentMethod(new PaymentMethodId(methodId), label, reference);
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
