package io.padron.id.spi;

import java.util.Objects;

/**
 * Why a number was refused or is doubted.
 *
 * @param code kebab-case, stable over versions, for programs: {@code rfc-impossible-date}
 * @param message one sentence for people: what is wrong and what to do
 */
public record Reason(String code, Text message) {

    public Reason {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
