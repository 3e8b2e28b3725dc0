package io.padron.payments;

/** SQL that restricts a query of another module to the customers with a method, so that the table stays private. */
public final class AssignedMethodSql {

    private AssignedMethodSql() {}

    /** Returns a condition; its one parameter is the method's number. */
    public static String existsCondition(String customerNumber) {
        return "exists (select am.method_id from customer_payment_methods am where am.customer_id = " + customerNumber
                + " and am.method_id = ?)";
    }

    /** Returns a join with at most one row for each customer; its one parameter is the method's number. */
    public static String joinClause(String customerNumber) {
        return " join customer_payment_methods am on am.customer_id = " + customerNumber + " and am.method_id = ?";
    }
}
