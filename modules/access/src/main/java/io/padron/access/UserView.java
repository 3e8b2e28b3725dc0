package io.padron.access;

import java.time.Instant;

/** A user as administrators see them; {@code active} is false when they are no longer let in. */
public record UserView(String name, Role role, boolean active, Instant createdAt) {}
