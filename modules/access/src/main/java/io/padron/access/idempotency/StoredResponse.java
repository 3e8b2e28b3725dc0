package io.padron.access.idempotency;

/** A stored response. Absent headers are empty. */
public record StoredResponse(int status, String location, String entityTag, String body) {}
