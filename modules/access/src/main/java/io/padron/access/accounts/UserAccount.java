package io.padron.access.accounts;

import io.padron.access.Actor;
import io.padron.access.Role;
import io.padron.access.Theme;
import io.padron.access.UserPreferences;
import io.padron.access.UserView;
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

/** The row of a user. */
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

    /** In UTC, because the column has no time zone. */
    @Column(name = "created_at")
    private LocalDateTime createdAt;

    /** Null when the user never chose it. */
    @Column(name = "language_code")
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "theme_name")
    private @Nullable Theme theme;

    /** Null when the user never chose it. */
    @Column(name = "key_shortcuts")
    private @Nullable Boolean shortcuts;

    private boolean active;

    /** Grows with each new password and each deactivation; sessions with a smaller number have ended. */
    private int credentials;

    /** For JPA. */
    protected UserAccount() {}

    UserAccount(String name, Role role, String passwordHash, Instant createdAt) {
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.active = true;
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

    boolean isActive() {
        return active;
    }

    int credentials() {
        return credentials;
    }

    /** Replaces the hash of the unchanged password. */
    void renewHash(String newHash) {
        passwordHash = newHash;
    }

    /** Sets the hash of a new password and ends all sessions. */
    void changePassword(String newHash) {
        passwordHash = newHash;
        credentials++;
    }

    void changeRole(Role other) {
        role = other;
    }

    /** Ends all sessions, so that none is valid after a reactivation. */
    void deactivate() {
        active = false;
        credentials++;
    }

    void reactivate() {
        active = true;
    }

    boolean isActiveAdministrator() {
        return active && role == Role.ADMINISTRATOR;
    }

    UserPreferences preferences() {
        return new UserPreferences(
                Optional.ofNullable(language), Optional.ofNullable(theme), Optional.ofNullable(shortcuts));
    }

    void setPreferences(UserPreferences wanted) {
        wanted.language().ifPresent(code -> language = code);
        wanted.theme().ifPresent(chosen -> theme = chosen);
        wanted.shortcuts().ifPresent(chosen -> shortcuts = chosen);
    }

    Actor toActor() {
        return new Actor(name, role);
    }

    UserView toView() {
        return new UserView(name, role, active, createdAt.toInstant(ZoneOffset.UTC));
    }
}
