package io.padron.identity;

import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/**
 * A pack that was found.
 *
 * @param country the country's code; empty when the pack could not return it
 * @param name the country's name, or the JAR's file name when the pack could not return it
 * @param error why it is quarantined; for an active pack, the last failure of one of its rules; empty when there is
 *         none
 * @param kinds the codes of its identity kinds
 */
public record PackView(
        String country, Message name, String version, State state, Optional<Message> error, List<String> kinds) {

    /** Whether a pack is in use. */
    public enum State {
        ACTIVE,
        QUARANTINED
    }
}
