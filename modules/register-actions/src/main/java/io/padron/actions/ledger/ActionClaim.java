package io.padron.actions.ledger;

import io.padron.actions.ActionId;

/** A worker's right to work on an action, as long as nobody else has claimed it since and no person stopped it. */
public record ActionClaim(ActionId action, long fence) {}
