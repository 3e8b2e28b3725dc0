package io.padron.access;

import java.time.Instant;

/** A user as administrators see them; {@code active} is false after deactivation. */
public record UserView(String name, Role role, boolean active, Instant createdAt) {}
