package io.padron.access.accounts;

import io.padron.access.Actor;
import io.padron.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

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

    Actor actor() {
        return new Actor(name, role);
    }
}
