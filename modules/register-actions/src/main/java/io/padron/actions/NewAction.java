package io.padron.actions;

import io.padron.customers.mass.Audience;
import io.padron.customers.mass.MassChange;

/** What shall become of whom. */
public record NewAction(Audience audience, MassChange change) {}
