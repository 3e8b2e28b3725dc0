/**
 * The pages on which administrators keep the users. They decide nothing: {@link io.padron.access.UserDirectory} does. A new
 * password is shown in the answer to the request that made it, and kept nowhere.
 */
@NullMarked
package io.padron.web.users;

import org.jspecify.annotations.NullMarked;
