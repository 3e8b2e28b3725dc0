/**
 * Contract tests that a country pack must pass; the host relies on them.
 *
 * <p>A pack's own tests extend {@link io.padron.id.testkit.IdRuleContract} once for each rule and {@link
 * io.padron.id.testkit.CountryPackContract} once. They test form and behaviour; the validity of numbers by a country's
 * law is tested by the pack's own tests. They do not assert speed, because machines differ.
 */
package io.padron.id.testkit;
