package io.padron.access.requests;

/** A claim on a request. */
public record Attempt(String user, String name, String claim) {}
