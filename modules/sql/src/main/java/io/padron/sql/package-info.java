/**
 * What JPA is clumsy at, for the modules that keep something: work on the connection of the current transaction, and many
 * rows at once as each database takes them best. Knows no table of anybody.
 */
@NullMarked
package io.padron.sql;

import org.jspecify.annotations.NullMarked;
