/**
 * Padrón as an operator runs it, for tests: the real {@code padron.jar} in a process of its own, and a real PostgreSQL.
 */
package io.padron.web.server;
