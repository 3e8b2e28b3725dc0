package io.padron.payments;

/** How a query of another module is narrowed to the customers who have a method: the table stays known here alone. */
public final class AssignedMethodSql {

    private AssignedMethodSql() {}

    /** A condition that holds once for each customer; its one parameter is the method's number. */
    public static String existsCondition(String customerNumber) {
        return "exists (select am.method_id from customer_payment_methods am where am.customer_id = " + customerNumber
                + " and am.method_id = ?)";
    }

    /** A join with at most one row for each customer; its one parameter is the method's number. */
    public static String joinClause(String customerNumber) {
        return " join customer_payment_methods am on am.customer_id = " + customerNumber + " and am.method_id = ?";
    }
}
