package io.padron.access.accounts;

import io.padron.access.Actor;
import io.padron.access.Preferences;
import io.padron.access.Role;
import io.padron.access.Theme;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A user's row. */
@Entity
@Table(name = "users")
class UserAccount {

    @Id
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_name")
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    /** UTC, whatever the zone of the server: the column knows none. */
    @Column(name = "created_at")
    private LocalDateTime createdAt;

    /** Null when never chosen. */
    @Column(name = "language_code")
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "theme_name")
    private @Nullable Theme theme;

    /** For JPA. */
    protected UserAccount() {}

    UserAccount(String name, Role role, String passwordHash, Instant createdAt) {
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = LocalDateTime.ofInstant(createdAt, ZoneOffset.UTC);
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    Preferences preferences() {
        return new Preferences(Optional.ofNullable(language), Optional.ofNullable(theme));
    }

    void prefer(Preferences wanted) {
        wanted.language().ifPresent(code -> language = code);
        wanted.theme().ifPresent(chosen -> theme = chosen);
    }

    Actor actor() {
        return new Actor(name, role);
    }
}
