/**
 * The pages on which administrators manage users. The rules are in {@link io.padron.access.UserDirectory}. A new
 * password is shown in the response to the request that created it, and is not kept.
 */
@NullMarked
package io.padron.web.users;

import org.jspecify.annotations.NullMarked;
