package io.padron.access.idempotency;

/** The lock of a request on its idempotency key. */
public record KeyLock(String user, String key, String lockToken) {}
