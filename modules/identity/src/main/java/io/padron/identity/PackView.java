package io.padron.identity;

import io.padron.kernel.Message;
import java.util.List;
import java.util.Optional;

/**
 * A pack that was found.
 *
 * @param country the country's code, or empty when the pack could not even say that
 * @param name the country's name, or the JAR's file name when quarantined before it could say
 * @param error why it is quarantined; of an active pack, how a rule of it last failed on a number; empty when nothing is wrong
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
