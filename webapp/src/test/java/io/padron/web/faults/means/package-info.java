/**
 * What faults are done with (signals, disks that can be filled, a PostgreSQL of one's own), and what tells how an import stands
 * and how it ended: the ledger, read from the database itself, and the report of outcomes.
 */
package io.padron.web.faults.means;
