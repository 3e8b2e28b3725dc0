/**
 * Plain SQL on the connection of the current transaction, for what JPA is clumsy at.
 *
 * <p>For this module alone. It knows no table, and never begins or ends a transaction.
 */
@NullMarked
package io.padron.customers.sql;

import org.jspecify.annotations.NullMarked;
