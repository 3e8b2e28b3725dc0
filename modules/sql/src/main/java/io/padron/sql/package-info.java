/**
 * JDBC work that JPA does not cover, for the modules that store data: work on the connection of the current
 * transaction, and bulk inserts in the fastest way of each database. It knows no table.
 */
@NullMarked
package io.padron.sql;

import org.jspecify.annotations.NullMarked;
