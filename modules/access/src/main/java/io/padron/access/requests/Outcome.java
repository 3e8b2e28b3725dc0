package io.padron.access.requests;

/**
 * What came of a request.
 *
 * @param fingerprint tells requests apart that are not the same
 * @param made the number of what it made
 */
public record Outcome(String fingerprint, String made) {}
