package io.padron.access.requests;

/** An answer as it was given. Headers that it did not have are empty. */
public record StoredAnswer(int status, String location, String entityTag, String body) {}
