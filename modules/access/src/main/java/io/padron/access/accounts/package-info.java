/**
 * The accounts behind {@link io.padron.access.Users}: rows, passwords, delays after failures, and the API token.
 * Nothing here is public. Only hashes of passwords are stored.
 */
@NullMarked
package io.padron.access.accounts;

import org.jspecify.annotations.NullMarked;
