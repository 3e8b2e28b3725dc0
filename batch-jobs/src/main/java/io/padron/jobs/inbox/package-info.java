/**
 * Watched folders: a file that is dropped into one is loaded without anybody at a screen.
 *
 * <p>Nothing here is for others. What was taken of a folder is known to the ledger alone; the folders themselves tell how
 * far a file is, so that whoever dies between two steps leaves nothing to be guessed: {@code .working} holds what is
 * claimed, {@code done} and {@code failed} what is over. Files come from outside: their names are never used as paths
 * beyond their own folder, and what is half written is left alone.
 */
@NullMarked
package io.padron.jobs.inbox;

import org.jspecify.annotations.NullMarked;
