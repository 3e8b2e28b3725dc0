package io.padron.id.spi;

import java.util.Objects;

/**
 * Why a number is refused or doubtful.
 *
 * @param code in kebab-case, stable across versions, for programs: {@code rfc-impossible-date}
 * @param message one sentence for users: what is wrong and what to do
 */
public record Reason(String code, Text message) {

    public Reason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
