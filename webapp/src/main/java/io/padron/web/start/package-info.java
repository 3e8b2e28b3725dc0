/**
 * What happens between the server's start and the first request, in its order: the schema, the first user, then the batch
 * runtime; how the outside learns that it is done; and the watch that opens the embedded database anew when a full disk left
 * it read-only.
 *
 * <p>Nothing here is public, and nothing here stays in the way of a running application.
 */
@NullMarked
package io.padron.web.start;

import org.jspecify.annotations.NullMarked;
