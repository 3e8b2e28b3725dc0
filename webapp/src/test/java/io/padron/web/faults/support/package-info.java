/**
 * What the fault tests use: signals, disks that can be filled, a PostgreSQL of their own; and the state and result of
 * an import, read from the ledger in the database and from the outcome report.
 */
package io.padron.web.faults.support;
