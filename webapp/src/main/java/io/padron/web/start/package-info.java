/**
 * The start of the application in its order: the schema, the first user, the batch runtime; readiness; and the watch
 * that reopens the embedded database after a full disk left it read-only.
 *
 * <p>Nothing here is public, and nothing here is used after the start but the readiness check and the watch.
 */
@NullMarked
package io.padron.web.start;

import org.jspecify.annotations.NullMarked;
