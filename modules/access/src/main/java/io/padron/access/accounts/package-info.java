/**
 * The accounts behind {@link io.padron.access.Users}: their rows, passwords, the waits after failures, and the one API
 * token. Nothing of it is public: what others need stands in the package above. A password is never kept, only its hash.
 */
@NullMarked
package io.padron.access.accounts;

import org.jspecify.annotations.NullMarked;
