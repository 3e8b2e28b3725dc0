/**
 * Watched folders: a file that is dropped into one is loaded without a user.
 *
 * <p>Nothing here is public. The ledger knows which files were received; the folders show how far a file is, so that a
 * crash between two steps leaves no doubt: {@code .working} holds claimed files, {@code done} and {@code failed}
 * archived ones. File names come from outside: they are never used as paths beyond their own folder, and incomplete
 * files are not claimed.
 */
@NullMarked
package io.padron.jobs.inbox;

import org.jspecify.annotations.NullMarked;
