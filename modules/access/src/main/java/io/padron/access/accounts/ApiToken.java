package io.padron.access.accounts;

import io.padron.access.Actor;
import io.padron.access.Right;
import io.padron.access.Users;
import io.padron.kernel.Message;
import io.padron.kernel.Messages;
import io.padron.kernel.Sha256;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bearer token of {@code PADRON_API_TOKEN}, with full rights; only its hash is kept in memory. */
final class ApiToken {

    static final int MIN_LENGTH = 32;

    private static final Messages MESSAGES = Messages.forClass(ApiToken.class);
    private static final ApiToken NONE = new ApiToken(null);

    private final byte @Nullable [] hash;

    private ApiToken(byte @Nullable [] hash) {
        this.hash = hash;
    }

    /**
     * Parses the setting. A blank one configures no token; a token that is too short aborts the start with a message.
     */
    static ApiToken of(@Nullable String token) {
        if (token == null || token.isBlank()) {
            return NONE;
        }
        if (token.length() < MIN_LENGTH) {
            Message refusal = MESSAGES.get("token-too-short", MIN_LENGTH);
            throw new IllegalStateException(refusal.es() + " / " + refusal.en());
        }
        return new ApiToken(Sha256.hashText(token));
    }

    Optional<Actor> authenticate(String token) {
        return hash != null && MessageDigest.isEqual(hash, Sha256.hashText(token)) ? findActor() : Optional.empty();
    }

    /** The actor of the token; empty when none is configured. */
    Optional<Actor> findActor() {
        return hash == null ? Optional.empty() : Optional.of(new Actor(Users.TOKEN_HOLDER, EnumSet.allOf(Right.class)));
    }
}
