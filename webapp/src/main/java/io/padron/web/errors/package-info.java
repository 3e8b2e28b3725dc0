/**
 * What people see when something is not there, has expired or failed: a page of its own, written without Faces, so that
 * it works when Faces does not. Nothing of the failure itself is shown: it may hold somebody's data. It goes to the log
 * with a number that the page shows.
 */
@NullMarked
package io.padron.web.errors;

import org.jspecify.annotations.NullMarked;
