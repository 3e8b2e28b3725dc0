package io.padron.access.idempotency;

/**
 * The resource that a request created.
 *
 * @param fingerprint distinguishes requests with the same key
 * @param resourceId the id of the created resource
 */
public record KeyedResult(String fingerprint, String resourceId) {}
