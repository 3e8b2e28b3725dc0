/**
 * Contract tests that a country pack must pass; the host relies on what they check.
 *
 * <p>A pack's own tests extend {@link io.padron.id.testkit.IdRuleContract} once for each rule and
 * {@link io.padron.id.testkit.CountryPackContract} once. They judge form and behaviour, never a country's law: what is a
 * valid number stays with the pack's own tests. Speed is not asserted here; machines differ.
 */
package io.padron.id.testkit;
