/**
 * Taking back what an import put into the register.
 *
 * <p>Public: {@link io.padron.customers.withdrawal.Withdrawals} and the values it speaks in. A customer whom somebody has
 * changed since is never taken back, and a number that was given is never given again. Nothing else removes customers.
 */
@NullMarked
package io.padron.customers.withdrawal;

import org.jspecify.annotations.NullMarked;
