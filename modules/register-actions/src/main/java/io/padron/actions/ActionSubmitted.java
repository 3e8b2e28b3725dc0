package io.padron.actions;

/** An action was written down; told in the transaction that does it. */
public record ActionSubmitted(ActionId id) {}
