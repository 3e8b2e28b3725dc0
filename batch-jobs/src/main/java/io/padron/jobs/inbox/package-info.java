/**
 * Watched folders: a file that is dropped into one is loaded without a user.
 *
 * <p>Nothing here is public. The ledger knows which files were uploaded; the folders show the state of each file, so
 * that a crash between two steps leaves no doubt: {@code .working} holds claimed files, {@code done} and {@code failed}
 * archived ones. File names are untrusted: they are never used as paths beyond their own folder. Incomplete files are
 * not claimed.
 */
@NullMarked
package io.padron.jobs.inbox;

import org.jspecify.annotations.NullMarked;
